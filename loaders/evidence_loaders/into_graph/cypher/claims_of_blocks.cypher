// The claims of these blocks in current documents, each with the sources that it may cite.
UNWIND $blocks AS block
MATCH (b:Block {id: block})-[:COVERS]->(c:Claim)<-[:STATES]-(d:Document)
WHERE d.current
OPTIONAL MATCH (c)-[x:CITES]->(r:Reference)-[i:IDENTIFIES]->(s:Source)
RETURN b.id AS block, c.id AS claim, c.ordinal AS ordinal, c.kind AS kind, c.section AS section, c.cites AS cites,
       c.supports AS supports, d.kind AS document_kind, d.publisher_key AS house, r.id AS reference, x.supportive AS speaks,
       i.rank AS rank, i.place AS place, s.id AS source, s.year AS year, s.kind AS source_kind,
       s.publisher_key AS publisher, s.venue_key AS venue, s.noticed AS noticed
ORDER BY claim
