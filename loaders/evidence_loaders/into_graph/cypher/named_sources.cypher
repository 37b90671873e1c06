// The sources that these keys name, surely or as candidates.
UNWIND $keys AS key
MATCH (k:SourceKey {id: key})-[n:NAMES]->(s:Source)
RETURN k.id AS key, n.sure AS sure, s.id AS source
