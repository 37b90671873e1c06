// Take out what sorts sources that nothing relies on any more.
UNWIND $keys AS key
MATCH (r:Reliance {key: key})
DELETE r
