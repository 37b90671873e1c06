// The sources that support these claims, and the current document that each is itself.
UNWIND $keys AS key
MATCH (c:Claim {id: key})-[x:CITES]->(:Reference)-[i:IDENTIFIES]->(s:Source)
WHERE x.supportive AND i.rank >= 2
OPTIONAL MATCH (d:Document)-[:PUBLISHED_AS]->(s)
WHERE d.current
WITH c, s, max(i.rank) AS rank, min(d.id) AS document
RETURN c.id AS claim, s.id AS id, s.title AS title, s.year AS year, s.kind AS kind, rank, document
ORDER BY claim, id
