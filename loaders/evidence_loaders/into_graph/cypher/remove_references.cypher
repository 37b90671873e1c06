// Take out the references of these documents.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:HAS]->(r:Reference)
USING INDEX SEEK d:Document(id)
DETACH DELETE r
