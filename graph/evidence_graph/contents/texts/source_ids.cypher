// The next sources, in the order of their ids.
MATCH (n:Source)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
