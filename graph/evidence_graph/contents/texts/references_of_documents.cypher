// The references that these documents have.
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:HAS]->(r:Reference)
RETURN d.id AS document, r.id AS id, r.key AS key, r.number AS number, r.text AS text
