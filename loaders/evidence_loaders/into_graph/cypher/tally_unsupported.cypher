// For touched blocks of current documents: how many claims have no support, at each rank; a research article's own
// findings and methods are left out.
MATCH (b:Block {touched: 'touched'})-[:COVERS]->(c:Claim)<-[:STATES]-(d:Document)
WHERE d.current
  AND NOT (d.kind IN ['research', 'trial', 'observational', 'case-report', 'dataset'] AND c.kind IN ['finding', 'method'])
OPTIONAL MATCH (c)-[x:CITES {supportive: true}]->(:Reference)-[i:IDENTIFIES]->(:Source)
WITH b, c, max(i.rank) AS best
WHERE best IS NULL OR best = 1
WITH b, sum(CASE WHEN best = 1 THEN 0 ELSE 1 END) AS only_3, sum(CASE WHEN best = 1 THEN 1 ELSE 0 END) AS only_2
CREATE (b)-[:TALLIES]->(:Tally {key: 'unsupported\t\t' + b.id, only_3: only_3, only_2: only_2, only_1: 0})
