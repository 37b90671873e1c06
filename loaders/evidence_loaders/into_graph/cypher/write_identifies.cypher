// Link references to the sources they may mean.
UNWIND $identifies AS given
MATCH (r:Reference {id: given.reference})
MATCH (s:Source {id: given.source})
CREATE (r)-[x:IDENTIFIES]->(s)
SET x = given.link
