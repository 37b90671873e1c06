// These notices, and the documents that brought them.
UNWIND $ids AS id
MATCH (n:Notice {id: id})<-[:HAS]-(d:Document)
RETURN n.id AS id, d.id AS document, n.kind AS kind, n.date AS date, n.register AS register, n.url AS url
