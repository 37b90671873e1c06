// The sources that these keys name, surely or as candidates.
UNWIND $keys AS key
MATCH (k:SourceKey {id: key})-[n:NAMES]->(s:Source)
USING INDEX SEEK k:SourceKey(id)
RETURN k.id AS key, n.sure AS sure, s.id AS source, s.joined_by AS joined_by, s.title_known AS title_known
