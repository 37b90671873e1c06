// Take out these documents, whose parts are gone already.
UNWIND $documents AS id
MATCH (d:Document {id: id})
USING INDEX SEEK d:Document(id)
DETACH DELETE d
