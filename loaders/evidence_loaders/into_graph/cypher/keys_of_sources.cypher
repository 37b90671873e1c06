// Every key that names these sources, surely or as a candidate.
UNWIND $sources AS id
MATCH (s:Source {id: id})<-[n:NAMES]-(k:SourceKey)
USING INDEX SEEK s:Source(id)
RETURN s.id AS source, k.id AS key, n.sure AS sure
