// For documents with claims whose first block is touched: how many entries no marker means, at each rank. From the
// source to the reference, as from the document every entry would go through all references.
MATCH (b:Block {touched: 'touched'})<-[:HAS]-(d:Document)
WHERE d.current AND b.id ENDS WITH '.b00001' AND EXISTS { MATCH (d)-[:STATES]->(:Claim) }
MATCH (d)-[l:LISTS]->(s:Source)
OPTIONAL MATCH (s)<-[i:IDENTIFIES]-(r:Reference)<-[:HAS]-(d)
WHERE (i.entry = l.position OR i.entry IS NULL) AND EXISTS { MATCH (r)<-[:CITES]-(:Claim) }
WITH b, l.position AS position, s.id AS source, max(i.rank) AS best
WHERE best IS NULL OR best = 1
WITH b, sum(CASE WHEN best = 1 THEN 0 ELSE 1 END) AS only_3, sum(CASE WHEN best = 1 THEN 1 ELSE 0 END) AS only_2
CREATE (b)-[:TALLIES]->(:Tally {key: 'never-cited\t\t' + b.id, only_3: only_3, only_2: only_2, only_1: 0})
