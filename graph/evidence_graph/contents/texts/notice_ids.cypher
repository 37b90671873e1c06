// The next notices, in the order of their ids.
MATCH (n:Notice)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
