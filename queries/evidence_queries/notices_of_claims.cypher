// What registers assert of the sources behind these claims.
UNWIND $keys AS key
MATCH (c:Claim {id: key})<-[:STATES]-(d:Document)
MATCH (c)-[x:CITES]->(:Reference)-[:IDENTIFIES]->(s:Source)<-[:CONCERNS]-(n:Notice)
WHERE x.supportive
RETURN DISTINCT c.id AS claim, s.id AS source, n.kind AS kind, n.date AS date, n.register AS register,
       n.url AS url, d.updated AS updated
ORDER BY claim, source, date, kind, register, url
