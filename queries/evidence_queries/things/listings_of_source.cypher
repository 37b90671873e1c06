// The current documents that list one source, and the entries as printed.
MATCH (s:Source {id: $id})<-[l:LISTS]-(d:Document)
WHERE d.current
WITH d.id + ' ' + right('00000000' + toString(l.position), 9) AS key, l, d
WHERE key > $after
RETURN key, d.id AS id, d.title AS title, d.file AS file, l.position AS position, l.raw AS raw
ORDER BY key
LIMIT $limit
