// Keep what each document says of a source.
UNWIND $describes AS given
MATCH (d:Document {id: given.document})
USING INDEX SEEK d:Document(id)
MATCH (s:Source {id: given.source})
USING INDEX SEEK s:Source(id)
CREATE (d)-[:DESCRIBES {as: given.name, record: given.record}]->(s)
