// The entries of one document's list, in its order.
MATCH (d:Document {id: $id})-[l:LISTS]->(s:Source)
WITH right('00000000' + toString(l.position), 9) + ' ' + s.id AS key, l, s
WHERE key > $after
RETURN key, l.position AS position, l.raw AS raw, s.id AS id, s.title AS title, s.year AS year, s.kind AS kind
ORDER BY key
LIMIT $limit
