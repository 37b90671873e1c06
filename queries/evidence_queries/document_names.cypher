// What these documents are called.
UNWIND $keys AS key
MATCH (d:Document {id: key})
RETURN DISTINCT d.id AS id, d.title AS title, d.file AS file
