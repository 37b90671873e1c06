// For documents whose first block is touched: how many cited references mean no entry, at each rank.
MATCH (b:Block {touched: 'touched'})<-[:HAS]-(d:Document)-[:HAS]->(r:Reference)
WHERE d.current AND b.id ENDS WITH '.b00001' AND EXISTS { MATCH (r)<-[:CITES]-(:Claim) }
OPTIONAL MATCH (r)-[i:IDENTIFIES]->(:Source)
WITH b, r, max(i.rank) AS best
WHERE best IS NULL OR best = 1
WITH b, sum(CASE WHEN best = 1 THEN 0 ELSE 1 END) AS only_3, sum(CASE WHEN best = 1 THEN 1 ELSE 0 END) AS only_2
CREATE (b)-[:TALLIES]->(:Tally {key: 'dangling\t\t' + b.id, only_3: only_3, only_2: only_2, only_1: 0})
