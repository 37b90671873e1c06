// Which documents brought these notices.
UNWIND $ids AS id
MATCH (n:Notice {id: id})<-[:HAS]-(d:Document)
RETURN d.id AS document, n.id AS notice
