// The sub-articles and responses of these texts, of every revision, and whether they and what they are part of are current.
UNWIND $identities AS identity
MATCH (w:Document {identity: identity})<-[:PART_OF*1..]-(p:Document)
USING INDEX SEEK w:Document(identity)
RETURN p.id AS id, p.identity AS identity, p.current AS current, w.current AS whole_current
