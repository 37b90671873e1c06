// What these documents claim, in reading order.
UNWIND $keys AS key
MATCH (d:Document {id: key})-[:STATES]->(c:Claim)
RETURN c.id AS claim, c.text AS text
ORDER BY claim
