// The blocks of every revision of these texts are to be tallied anew.
UNWIND $identities AS identity
MATCH (d:Document {identity: identity})-[:HAS]->(b:Block)
SET b.touched = 'touched'
