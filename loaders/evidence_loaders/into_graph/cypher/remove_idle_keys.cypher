// Take out keys that name nothing and that no notice is about.
UNWIND $keys AS key
MATCH (k:SourceKey {id: key})
USING INDEX SEEK k:SourceKey(id)
WHERE NOT (k)--()
DELETE k
