// Link documents to the source that they are themselves.
UNWIND $published AS given
MATCH (d:Document {id: given.document})
USING INDEX SEEK d:Document(id)
MATCH (s:Source {id: given.source})
USING INDEX SEEK s:Source(id)
CREATE (d)-[:PUBLISHED_AS {as: given.name}]->(s)
