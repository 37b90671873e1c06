// These references, and the documents that have them.
UNWIND $ids AS id
MATCH (r:Reference {id: id})<-[:HAS]-(d:Document)
RETURN r.id AS id, d.id AS document, r.key AS key, r.number AS number, r.text AS text
