// The names of one source.
MATCH (s:Source {id: $id})<-[n:NAMES]-(k:SourceKey)
RETURN k.id AS key, n.sure AS sure
ORDER BY key
