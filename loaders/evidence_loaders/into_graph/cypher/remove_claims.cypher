// Take out the claims of these documents.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:STATES]->(c:Claim)
USING INDEX SEEK d:Document(id)
DETACH DELETE c
