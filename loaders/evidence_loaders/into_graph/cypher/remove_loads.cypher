// Take out the loads of these documents.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:LOADED_BY]->(l:Load)
USING INDEX SEEK d:Document(id)
DETACH DELETE l
