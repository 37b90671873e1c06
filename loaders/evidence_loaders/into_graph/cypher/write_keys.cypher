// Make the keys of sources.
UNWIND $keys AS key
MERGE (k:SourceKey {id: key})
