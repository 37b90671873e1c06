// What these documents say of the works they name.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[r:DESCRIBES]->(s:Source)
USING INDEX SEEK d:Document(id)
RETURN d.id AS document, s.id AS source, r.as AS name, r.record AS record
