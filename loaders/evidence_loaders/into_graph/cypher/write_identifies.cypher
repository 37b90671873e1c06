// Link references to the sources they may mean.
UNWIND $identifies AS given
MATCH (r:Reference {id: given.reference})
USING INDEX SEEK r:Reference(id)
MATCH (s:Source {id: given.source})
USING INDEX SEEK s:Source(id)
CREATE (r)-[x:IDENTIFIES]->(s)
SET x = given.link
