// The blocks of every revision of these texts.
UNWIND $identities AS identity
MATCH (d:Document {identity: identity})-[:HAS]->(b:Block)
USING INDEX SEEK d:Document(identity)
RETURN b.id AS block
