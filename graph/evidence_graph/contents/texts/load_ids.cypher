// The next loads, in the order of their ids.
MATCH (n:Load)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
