// Take out these documents, whose parts are gone already.
UNWIND $documents AS id
MATCH (d:Document {id: id})
DETACH DELETE d
