// One claim, from which its sources are followed.
MATCH (c:Claim {id: $claim})
WHERE c.id > $after AND $least <= 3
WITH c.id AS key, 3 AS rank, $depth AS depth
RETURN key, rank, depth
ORDER BY key
LIMIT $limit
