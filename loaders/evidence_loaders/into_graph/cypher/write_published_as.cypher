// Link documents to the source that they are themselves.
UNWIND $published AS given
MATCH (d:Document {id: given.document})
MATCH (s:Source {id: given.source})
CREATE (d)-[:PUBLISHED_AS {as: given.name}]->(s)
