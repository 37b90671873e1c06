// The sources that these documents, and all revisions of these texts, describe.
CALL () {
  UNWIND $documents AS id
  MATCH (d:Document {id: id})
  USING INDEX SEEK d:Document(id)
  RETURN d
UNION
  UNWIND $identities AS identity
  MATCH (d:Document {identity: identity})
  USING INDEX SEEK d:Document(identity)
  RETURN d
}
MATCH (d)-[:DESCRIBES]->(s:Source)
RETURN DISTINCT s.id AS source
