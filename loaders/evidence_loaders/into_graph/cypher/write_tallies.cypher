// Set tallies anew that there are.
UNWIND $tallies AS given
MATCH (t:Tally {key: given.key})
USING INDEX SEEK t:Tally(key)
SET t = given
