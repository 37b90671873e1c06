// Take out what was read from these documents.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:READ_AS]->(x:Reading)
USING INDEX SEEK d:Document(id)
DETACH DELETE x
