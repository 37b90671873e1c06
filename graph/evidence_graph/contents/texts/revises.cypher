// Which revisions these came after.
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:REVISES]->(earlier:Document)
RETURN d.id AS document, earlier.id AS earlier
