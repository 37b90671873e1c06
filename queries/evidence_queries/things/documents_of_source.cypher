// The current documents that one source is.
MATCH (s:Source {id: $id})<-[:PUBLISHED_AS]-(d:Document)
WHERE d.current
RETURN d.id AS id, d.title AS title, d.file AS file
ORDER BY id
