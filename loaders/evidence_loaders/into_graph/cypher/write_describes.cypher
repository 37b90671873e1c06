// Keep what each document says of a source.
UNWIND $describes AS given
MATCH (d:Document {id: given.document})
MATCH (s:Source {id: given.source})
CREATE (d)-[:DESCRIBES {as: given.name, record: given.record}]->(s)
