// One claim, by its id.
MATCH (c:Claim {id: $claim})
WHERE c.id > $after AND $least <= 3
WITH c.id AS key, 3 AS rank
RETURN key, rank
ORDER BY key
LIMIT $limit
