// For documents of these first blocks: how many references may mean several entries, by the best rank.
UNWIND $blocks AS block
MATCH (b:Block {id: block})<-[:HAS]-(d:Document)-[:HAS]->(r:Reference)-[i:IDENTIFIES]->(:Source)
USING INDEX SEEK b:Block(id)
WHERE d.current
WITH b, r, max(i.rank) AS best, count(DISTINCT i.place) AS places
WHERE places > 1
WITH b, sum(CASE WHEN best = 3 THEN 1 ELSE 0 END) AS only_3, sum(CASE WHEN best = 2 THEN 1 ELSE 0 END) AS only_2,
     sum(CASE WHEN best = 1 THEN 1 ELSE 0 END) AS only_1
RETURN b.id AS block, only_3, only_2, only_1
