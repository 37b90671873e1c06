// The keys that notices of these texts, in any revision, and of these documents are about.
CALL () {
  UNWIND $identities AS identity
  MATCH (d:Document {identity: identity})
  USING INDEX SEEK d:Document(identity)
  RETURN d
UNION
  UNWIND $documents AS id
  MATCH (d:Document {id: id})
  USING INDEX SEEK d:Document(id)
  RETURN d
}
MATCH (d)-[:HAS]->(:Notice)-[:ABOUT]->(k:SourceKey)
RETURN DISTINCT k.id AS key
