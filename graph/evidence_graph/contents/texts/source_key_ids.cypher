// The next keys of sources, in the order of their ids.
MATCH (n:SourceKey)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
