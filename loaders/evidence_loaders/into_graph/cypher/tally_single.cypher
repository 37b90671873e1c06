// For touched blocks of current documents: how many claims have one source behind them, at each rank.
MATCH (b:Block {touched: 'touched'})-[:COVERS]->(c:Claim)<-[:STATES]-(d:Document)
WHERE d.current AND c.supports > 0
MATCH (c)-[x:CITES]->(r:Reference)-[i:IDENTIFIES]->(s:Source)
WHERE x.supportive
WITH b, c, s, count(DISTINCT r.id) AS reach, count(DISTINCT i.place) AS places,
     count(DISTINCT CASE WHEN i.rank = 3 THEN r.id END) AS certain,
     count(DISTINCT CASE WHEN i.rank >= 2 THEN r.id END) AS assumed
WITH b, c.id AS claim,
     max(CASE WHEN certain = c.supports THEN 3
              WHEN assumed = c.supports THEN 2
              WHEN reach = c.supports AND places >= c.supports THEN 1
              ELSE 0 END) AS only
WITH b, sum(CASE WHEN only = 3 THEN 1 ELSE 0 END) AS only_3, sum(CASE WHEN only = 2 THEN 1 ELSE 0 END) AS only_2,
     sum(CASE WHEN only = 1 THEN 1 ELSE 0 END) AS only_1
WHERE only_3 + only_2 + only_1 > 0
CREATE (b)-[:TALLIES]->(:Tally {key: 'single\t\t' + b.id, only_3: only_3, only_2: only_2, only_1: only_1})
