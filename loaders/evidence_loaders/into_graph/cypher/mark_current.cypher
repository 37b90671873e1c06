// These revisions are the current ones of their texts.
UNWIND $documents AS id
MATCH (d:Document {id: id})
USING INDEX SEEK d:Document(id)
SET d.current = true
