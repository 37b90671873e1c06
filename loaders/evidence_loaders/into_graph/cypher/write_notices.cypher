// Make the notices of registers.
UNWIND $notices AS given
MATCH (d:Document {id: given.document})
USING INDEX SEEK d:Document(id)
CREATE (d)-[:HAS]->(n:Notice)
SET n = given.notice
