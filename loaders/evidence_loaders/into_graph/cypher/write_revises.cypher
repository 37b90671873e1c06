// Say which revision came after which.
UNWIND $revises AS given
MATCH (d:Document {id: given.document})
MATCH (earlier:Document {id: given.earlier})
MERGE (d)-[:REVISES]->(earlier)
