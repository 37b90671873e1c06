// Keep what was read, whole, so that it can be written again.
UNWIND $readings AS given
MATCH (d:Document {id: given.document})
USING INDEX SEEK d:Document(id)
CREATE (d)-[:READ_AS]->(x:Reading {id: given.document, packed: given.packed})
