// Take out the notices that these documents brought.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:HAS]->(n:Notice)
USING INDEX SEEK d:Document(id)
DETACH DELETE n
