// Make the claims of documents.
UNWIND $claims AS given
MATCH (d:Document {id: given.document})
USING INDEX SEEK d:Document(id)
CREATE (d)-[:STATES {ordinal: given.claim.ordinal}]->(c:Claim)
SET c = given.claim
