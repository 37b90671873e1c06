// What all documents but those that go say of these sources.
UNWIND $sources AS id
MATCH (s:Source {id: id})<-[r:DESCRIBES]-(d:Document)
USING INDEX SEEK s:Source(id)
WHERE NOT d.id IN $without
RETURN DISTINCT d.identity AS told_by, r.record AS record
