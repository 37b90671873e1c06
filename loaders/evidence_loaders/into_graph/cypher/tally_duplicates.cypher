// For documents whose first block is touched: how many sources they list twice (3), or beside a look-alike (1).
MATCH (b:Block {touched: 'touched'})<-[:HAS]-(d:Document)-[l:LISTS]->(s:Source)
WHERE d.current AND b.id ENDS WITH '.b00001'
OPTIONAL MATCH (s)<-[:NAMES]-(:SourceKey)-[:NAMES]->(twin:Source)<-[m:LISTS]-(d)
WHERE twin.id <> s.id
WITH b, s, count(DISTINCT l.position) AS times, count(DISTINCT m.position) AS like
WHERE times > 1 OR like > 0
WITH b, sum(CASE WHEN times > 1 THEN 1 ELSE 0 END) AS only_3, sum(CASE WHEN times > 1 THEN 0 ELSE 1 END) AS only_1
CREATE (b)-[:TALLIES]->(:Tally {key: 'duplicates\t\t' + b.id, only_3: only_3, only_2: 0, only_1: only_1})
