// Make the claims of documents.
UNWIND $claims AS given
MATCH (d:Document {id: given.document})
CREATE (d)-[:STATES {ordinal: given.claim.ordinal}]->(c:Claim)
SET c = given.claim
