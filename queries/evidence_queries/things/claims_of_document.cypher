// The claims of one document, in reading order.
MATCH (d:Document {id: $id})-[:STATES]->(c:Claim)
WHERE c.id > $after
RETURN c.id AS key, 3 AS rank
ORDER BY key
LIMIT $limit
