// For documents of these first blocks: how many sources they list twice (3), or beside a look-alike (1).
UNWIND $blocks AS block
MATCH (b:Block {id: block})<-[:HAS]-(d:Document)-[l:LISTS]->(s:Source)
USING INDEX SEEK b:Block(id)
WHERE d.current
OPTIONAL MATCH (s)<-[:NAMES]-(:SourceKey)-[:NAMES]->(twin:Source)<-[m:LISTS]-(d)
WHERE twin.id <> s.id
WITH b, s, count(DISTINCT l.position) AS times, count(DISTINCT m.position) AS like
WHERE times > 1 OR like > 0
WITH b, sum(CASE WHEN times > 1 THEN 1 ELSE 0 END) AS only_3, sum(CASE WHEN times > 1 THEN 0 ELSE 1 END) AS only_1
RETURN b.id AS block, only_3, only_1
