// Say which revision came after which.
UNWIND $revises AS given
MATCH (d:Document {id: given.document})
USING INDEX SEEK d:Document(id)
MATCH (earlier:Document {id: given.earlier})
USING INDEX SEEK earlier:Document(id)
MERGE (d)-[:REVISES]->(earlier)
