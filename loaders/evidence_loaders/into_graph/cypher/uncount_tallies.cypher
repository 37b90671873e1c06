// Take what touched blocks count out of the totals.
MATCH (b:Block {touched: 'touched'})-[:TALLIES]->(t:Tally)
WITH substring(t.key, 0, size(t.key) - size(b.id)) AS key,
     sum(t.cites_3) AS cites_3, sum(t.cites_2) AS cites_2, sum(t.cites_1) AS cites_1,
     sum(t.only_3) AS only_3, sum(t.only_2) AS only_2, sum(t.only_1) AS only_1,
     sum(t.shaken_3) AS shaken_3, sum(t.shaken_2) AS shaken_2, sum(t.shaken_1) AS shaken_1,
     sum(t.speaks_3) AS speaks_3
MATCH (n:Total {key: key})
SET n.cites_3 = n.cites_3 - cites_3, n.cites_2 = n.cites_2 - cites_2, n.cites_1 = n.cites_1 - cites_1,
    n.only_3 = n.only_3 - only_3, n.only_2 = n.only_2 - only_2, n.only_1 = n.only_1 - only_1,
    n.shaken_3 = n.shaken_3 - shaken_3, n.shaken_2 = n.shaken_2 - shaken_2, n.shaken_1 = n.shaken_1 - shaken_1,
    n.speaks_3 = n.speaks_3 - speaks_3
