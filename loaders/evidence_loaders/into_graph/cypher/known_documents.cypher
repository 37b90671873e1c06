// Which of these documents the graph holds, and what their texts' other revisions are.
UNWIND $identities AS identity
MATCH (d:Document {identity: identity})
USING INDEX SEEK d:Document(identity)
OPTIONAL MATCH (d)-[:LOADED_BY]->(l:Load)
RETURN d.id AS id, d.identity AS identity, d.reading AS reading, d.current AS current, d.updated AS updated,
       d.file AS file, l.run AS run, l.way AS way
