// For documents whose first block is touched: how many references may mean several entries, by the best rank.
MATCH (b:Block {touched: 'touched'})<-[:HAS]-(d:Document)-[:HAS]->(r:Reference)-[i:IDENTIFIES]->(:Source)
WHERE d.current AND b.id ENDS WITH '.b00001'
WITH b, r, max(i.rank) AS best, count(DISTINCT i.place) AS places
WHERE places > 1
WITH b, sum(CASE WHEN best = 3 THEN 1 ELSE 0 END) AS only_3, sum(CASE WHEN best = 2 THEN 1 ELSE 0 END) AS only_2,
     sum(CASE WHEN best = 1 THEN 1 ELSE 0 END) AS only_1
CREATE (b)-[:TALLIES]->(:Tally {key: 'ambiguous\t\t' + b.id, only_3: only_3, only_2: only_2, only_1: only_1})
