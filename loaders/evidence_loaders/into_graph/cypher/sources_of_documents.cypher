// The sources that these documents, and all revisions of these texts, describe.
CALL () {
  UNWIND $documents AS id
  MATCH (d:Document {id: id})
  RETURN d
UNION
  UNWIND $identities AS identity
  MATCH (d:Document {identity: identity})
  RETURN d
}
MATCH (d)-[:DESCRIBES]->(s:Source)
RETURN DISTINCT s.id AS source
