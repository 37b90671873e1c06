// For touched blocks of current documents: the earliest year before which all support of some claim may be.
MATCH (b:Block {touched: 'touched'})
OPTIONAL MATCH (b)-[:COVERS]->(c:Claim)<-[:STATES]-(d:Document)
WHERE d.current AND c.supports > 0
OPTIONAL MATCH (c)-[x:CITES {supportive: true}]->(r:Reference)-[:IDENTIFIES]->(s:Source)
WITH b, c, r, min(s.year) AS earliest
WITH b, c, max(earliest) AS newest, count(earliest) AS dated, count(r) AS cited
WITH b, min(CASE WHEN dated = c.supports THEN newest END) AS stalest
SET b.stalest = stalest
