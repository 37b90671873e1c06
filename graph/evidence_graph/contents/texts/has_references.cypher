// Which documents have these references.
UNWIND $ids AS id
MATCH (r:Reference {id: id})<-[:HAS]-(d:Document)
RETURN d.id AS document, r.id AS reference
