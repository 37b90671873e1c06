// The notices that these documents brought.
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:HAS]->(n:Notice)
RETURN n.id AS id
