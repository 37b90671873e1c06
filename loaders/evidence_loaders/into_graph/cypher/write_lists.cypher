// Link documents to the sources that they list.
UNWIND $lists AS given
MATCH (d:Document {id: given.document})
USING INDEX SEEK d:Document(id)
MATCH (s:Source {id: given.source})
USING INDEX SEEK s:Source(id)
CREATE (d)-[x:LISTS]->(s)
SET x = given.link
