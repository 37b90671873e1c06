// Everything shown of these claims: a row for each source that each of their references may mean.
UNWIND $keys AS key
MATCH (c:Claim {id: key})<-[:STATES]-(d:Document)
OPTIONAL MATCH (c)-[x:CITES]->(r:Reference)
OPTIONAL MATCH (r)-[i:IDENTIFIES]->(s:Source)
RETURN c.id AS id, c.text AS text, c.context AS context, c.kind AS kind, c.section AS section, c.line AS line,
       d.id AS document, d.title AS document_title, d.file AS file,
       r.key AS reference, r.number AS number, x.marker AS marker, x.intent AS intent,
       i.basis AS basis, i.rank AS rank, i.entry AS entry,
       s.id AS source, s.title AS title, s.authors AS authors, s.year AS year, s.kind AS source_kind,
       s.publisher_key AS publisher_key, s.venue_key AS venue_key
