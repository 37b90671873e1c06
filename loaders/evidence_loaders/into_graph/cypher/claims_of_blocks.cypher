// The claims of these blocks in current documents, each with the sources that it may cite: a row for each claim, since
// a server and its driver take longer over many rows than over long ones.
UNWIND $blocks AS block
MATCH (b:Block {id: block})-[:COVERS]->(c:Claim)<-[:STATES]-(d:Document)
USING INDEX SEEK b:Block(id)
WHERE d.current
OPTIONAL MATCH (c)-[x:CITES]->(r:Reference)-[i:IDENTIFIES]->(s:Source)
WITH b, c, d,
     collect([r.id, x.supportive, i.rank, i.place, s.id, s.year, s.kind, s.publisher_key, s.venue_key,
              s.noticed_on]) AS links
RETURN b.id AS block, c.ordinal AS ordinal, c.kind AS kind, c.section AS section, c.cites AS cites,
       c.supports AS supports, d.kind AS document_kind, d.publisher_key AS house, links
ORDER BY c.id
