// These keys of sources.
UNWIND $ids AS id
MATCH (k:SourceKey {id: id})
RETURN k.id AS id
