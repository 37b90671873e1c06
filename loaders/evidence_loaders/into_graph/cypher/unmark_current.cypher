// No revision of these texts is the current one for now.
UNWIND $identities AS identity
MATCH (d:Document {identity: identity})
SET d.current = false
