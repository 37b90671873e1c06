// Take out these tallies.
UNWIND $keys AS key
MATCH (t:Tally {key: key})
USING INDEX SEEK t:Tally(key)
DETACH DELETE t
