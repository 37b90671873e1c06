// The next claims between two ids, in order.
MATCH (n:Claim)
WHERE n.id > $after AND n.id < $end
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
