// Take out those totals of touched blocks that count nothing any more.
MATCH (b:Block {touched: 'touched'})-[:TALLIES]->(t:Tally)
WITH DISTINCT substring(t.key, 0, size(t.key) - size(b.id)) AS key
MATCH (n:Total {key: key})
WHERE n.cites_3 + n.cites_2 + n.cites_1 + n.only_3 + n.only_2 + n.only_1
      + n.shaken_3 + n.shaken_2 + n.shaken_1 = 0
DELETE n
