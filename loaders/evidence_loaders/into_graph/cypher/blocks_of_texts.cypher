// The blocks of every revision of these texts.
UNWIND $identities AS identity
MATCH (d:Document {identity: identity})-[:HAS]->(b:Block)
RETURN b.id AS block
