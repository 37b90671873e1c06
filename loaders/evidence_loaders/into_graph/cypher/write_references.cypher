// Make the references of documents.
UNWIND $references AS given
MATCH (d:Document {id: given.document})
CREATE (d)-[:HAS]->(r:Reference)
SET r = given.reference
