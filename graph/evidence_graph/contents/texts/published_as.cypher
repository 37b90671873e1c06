// Which sources these documents are themselves.
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:PUBLISHED_AS]->(s:Source)
RETURN d.id AS document, s.id AS source
