// Which sources these keys name: surely, or as candidates.
UNWIND $ids AS id
MATCH (k:SourceKey {id: id})-[n:NAMES]->(s:Source)
RETURN k.id AS key, s.id AS source, n.sure AS sure
