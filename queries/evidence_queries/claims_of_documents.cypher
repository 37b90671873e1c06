// The claims of these documents.
UNWIND $keys AS key
MATCH (d:Document {id: key})-[:STATES]->(c:Claim)
RETURN d.id AS document, c.id AS claim
ORDER BY claim
