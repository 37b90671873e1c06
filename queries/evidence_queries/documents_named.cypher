// Documents that have this id, or came from this path and are current.
MATCH (d:Document)
WHERE d.id = $name OR (d.file = $name AND d.current)
RETURN d.id AS id, d.identity AS identity
ORDER BY id
