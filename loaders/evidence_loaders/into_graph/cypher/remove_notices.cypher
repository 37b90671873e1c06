// Take out the notices that these documents brought.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:HAS]->(n:Notice)
DETACH DELETE n
