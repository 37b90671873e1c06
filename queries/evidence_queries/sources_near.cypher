// Sources by keys that may be the one that was meant, each with the key that names it.
UNWIND $keys AS key
MATCH (k:SourceKey {id: key})-[:NAMES]->(s:Source)
RETURN k.id AS id, s.title AS title, s.year AS year
ORDER BY id, s.id
LIMIT $limit
