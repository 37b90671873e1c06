// Link documents to the sources that they list.
UNWIND $lists AS given
MATCH (d:Document {id: given.document})
MATCH (s:Source {id: given.source})
CREATE (d)-[x:LISTS]->(s)
SET x = given.link
