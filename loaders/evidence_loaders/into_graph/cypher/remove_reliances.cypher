// Take out what sorts sources that nothing relies on any more.
UNWIND $keys AS key
MATCH (r:Reliance {key: key})
USING INDEX SEEK r:Reliance(key)
DELETE r
