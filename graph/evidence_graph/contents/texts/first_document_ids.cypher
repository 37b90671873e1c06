// The next documents that are neither a part nor a later revision of another, in the order of their ids.
MATCH (d:Document)
WHERE d.id > $after AND d.part_of IS NULL AND NOT (d)-[:REVISES]->(:Document)
RETURN d.id AS id
ORDER BY d.id
LIMIT $limit
