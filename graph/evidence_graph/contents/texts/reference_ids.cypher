// The next references, in the order of their ids.
MATCH (n:Reference)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
