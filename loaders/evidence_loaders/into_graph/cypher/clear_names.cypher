// Cut these keys from whatever they named.
UNWIND $keys AS key
MATCH (k:SourceKey {id: key})-[n:NAMES]->(:Source)
USING INDEX SEEK k:SourceKey(id)
DELETE n
