// Count what touched blocks count into the totals of their sets.
MATCH (b:Block {touched: 'touched'})-[:TALLIES]->(t:Tally)
WITH substring(t.key, 0, size(t.key) - size(b.id)) AS key,
     sum(t.cites_3) AS cites_3, sum(t.cites_2) AS cites_2, sum(t.cites_1) AS cites_1,
     sum(t.only_3) AS only_3, sum(t.only_2) AS only_2, sum(t.only_1) AS only_1,
     sum(t.shaken_3) AS shaken_3, sum(t.shaken_2) AS shaken_2, sum(t.shaken_1) AS shaken_1,
     sum(t.speaks_3) AS speaks_3
MERGE (n:Total {key: key})
SET n.cites_3 = coalesce(n.cites_3, 0) + cites_3, n.cites_2 = coalesce(n.cites_2, 0) + cites_2,
    n.cites_1 = coalesce(n.cites_1, 0) + cites_1, n.only_3 = coalesce(n.only_3, 0) + only_3,
    n.only_2 = coalesce(n.only_2, 0) + only_2, n.only_1 = coalesce(n.only_1, 0) + only_1,
    n.shaken_3 = coalesce(n.shaken_3, 0) + shaken_3, n.shaken_2 = coalesce(n.shaken_2, 0) + shaken_2,
    n.shaken_1 = coalesce(n.shaken_1, 0) + shaken_1, n.speaks_3 = coalesce(n.speaks_3, 0) + speaks_3
