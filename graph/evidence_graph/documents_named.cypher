// Documents, in any revision, that have this id or came from this path, each with the current revision of its text.
MATCH (d:Document)
WHERE d.id = $name OR d.file = $name
OPTIONAL MATCH (now:Document {identity: d.identity})
WHERE now.current
RETURN d.id AS id, d.identity AS identity, d.title AS title, d.file AS file, d.part_of AS part_of,
       d.current AS current, now.id AS now, now.file AS now_file
ORDER BY d.id
