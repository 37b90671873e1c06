// The revisions of one text, the current one first.
MATCH (d:Document {identity: $identity})
OPTIONAL MATCH (d)-[:LOADED_BY]->(l:Load)
RETURN d.id AS id, d.current AS current, d.updated AS updated, l.at AS loaded_at
ORDER BY current DESC, loaded_at DESC, id
