// The next decisions, in the order of their ids.
MATCH (n:Decision)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
