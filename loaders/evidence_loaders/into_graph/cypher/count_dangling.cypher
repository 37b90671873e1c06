// For documents of these first blocks: how many cited references mean no entry, at each rank.
UNWIND $blocks AS block
MATCH (b:Block {id: block})<-[:HAS]-(d:Document)-[:HAS]->(r:Reference)
USING INDEX SEEK b:Block(id)
WHERE d.current AND EXISTS { MATCH (r)<-[:CITES]-(:Claim) }
OPTIONAL MATCH (r)-[i:IDENTIFIES]->(:Source)
WITH b, r, max(i.rank) AS best
WHERE best IS NULL OR best = 1
WITH b, sum(CASE WHEN best = 1 THEN 0 ELSE 1 END) AS only_3, sum(CASE WHEN best = 1 THEN 1 ELSE 0 END) AS only_2
RETURN b.id AS block, only_3, only_2
