// Take out these tallies.
UNWIND $keys AS key
MATCH (t:Tally {key: key})
DETACH DELETE t
