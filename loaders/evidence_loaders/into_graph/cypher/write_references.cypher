// Make the references of documents.
UNWIND $references AS given
MATCH (d:Document {id: given.document})
USING INDEX SEEK d:Document(id)
CREATE (d)-[:HAS]->(r:Reference)
SET r = given.reference
