// Everything shown of these references: a row for each source that each may mean.
UNWIND $keys AS key
MATCH (r:Reference {id: key})<-[:HAS]-(d:Document)
OPTIONAL MATCH (r)-[i:IDENTIFIES]->(s:Source)
RETURN r.id AS id, r.key AS reference, r.number AS number, r.text AS text,
       d.id AS document, d.title AS document_title, d.file AS file,
       i.basis AS basis, i.rank AS rank, i.entry AS entry, s.id AS source, s.title AS title, s.year AS year,
       s.kind AS source_kind, s.publisher_key AS publisher_key, s.venue_key AS venue_key
