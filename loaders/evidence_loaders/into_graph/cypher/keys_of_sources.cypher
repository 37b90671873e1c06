// Every key that names these sources, surely or as a candidate.
UNWIND $sources AS id
MATCH (s:Source {id: id})<-[n:NAMES]-(k:SourceKey)
RETURN s.id AS source, k.id AS key, n.sure AS sure
