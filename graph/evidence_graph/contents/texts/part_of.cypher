// Which documents these are parts of.
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:PART_OF]->(whole:Document)
RETURN d.id AS document, whole.id AS whole
