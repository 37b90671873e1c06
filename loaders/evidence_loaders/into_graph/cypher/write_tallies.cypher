// Set tallies anew that there are.
UNWIND $tallies AS given
MATCH (t:Tally {key: given.key})
SET t = given
