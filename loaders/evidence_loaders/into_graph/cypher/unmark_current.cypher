// No revision of these texts is the current one for now.
UNWIND $identities AS identity
MATCH (d:Document {identity: identity})
USING INDEX SEEK d:Document(identity)
SET d.current = false
