// For documents with claims of these first blocks: how many entries no marker means, at each rank.
// List and references are each walked once and meet at their sources: neither long lists nor hot sources cost more.
UNWIND $blocks AS block
MATCH (b:Block {id: block})<-[:HAS]-(d:Document)
USING INDEX SEEK b:Block(id)
WHERE d.current AND EXISTS { MATCH (d)-[:STATES]->(:Claim) }
CALL (d) {
  MATCH (d)-[l:LISTS]->(s:Source)
  RETURN s.id AS source, l.position AS position, null AS cited
UNION ALL
  MATCH (d)-[:HAS]->(r:Reference)-[i:IDENTIFIES]->(s:Source)
  WHERE EXISTS { MATCH (r)<-[:CITES]-(:Claim) }
  RETURN s.id AS source, null AS position, {entry: coalesce(i.entry, 0), rank: i.rank} AS cited
}
WITH b, source, collect(position) AS positions, collect(cited) AS cited
UNWIND positions AS position
WITH b, [x IN cited WHERE x.entry IN [0, position] | x.rank] AS ranks
WHERE none(x IN ranks WHERE x > 1)
WITH b, sum(CASE WHEN size(ranks) = 0 THEN 1 ELSE 0 END) AS only_3, sum(CASE WHEN size(ranks) > 0 THEN 1 ELSE 0 END) AS only_2
RETURN b.id AS block, only_3, only_2
