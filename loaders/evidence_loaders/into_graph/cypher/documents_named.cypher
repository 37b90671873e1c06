// The current documents that have this id or came from this path; an id also names an older revision.
MATCH (d:Document)
WHERE d.id = $name OR (d.file = $name AND d.current)
RETURN d.id AS id, d.identity AS identity, d.title AS title, d.file AS file, d.part_of AS part_of, d.current AS current
ORDER BY d.id
