// Cut documents into blocks: claims that stand together and are tallied together.
UNWIND $blocks AS given
MATCH (d:Document {id: given.document})
USING INDEX SEEK d:Document(id)
CREATE (d)-[:HAS]->(b:Block {id: given.block.id})
SET b = given.block
WITH b, given
UNWIND given.claims AS claim
MATCH (c:Claim {id: claim})
USING INDEX SEEK c:Claim(id)
CREATE (b)-[:COVERS]->(c)
