// The blocks of a document, whether it is current or not.
MATCH (d:Document {id: $id})-[:HAS]->(b:Block)
RETURN b.id AS block
ORDER BY block
