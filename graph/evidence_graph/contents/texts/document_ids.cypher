// The next documents, in the order of their ids.
MATCH (n:Document)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
