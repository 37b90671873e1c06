// Take out keys that name nothing and that no notice is about.
UNWIND $keys AS key
MATCH (k:SourceKey {id: key})
WHERE NOT (k)--()
DELETE k
