// Link the notices about these keys, as current revisions have them, to the sources that the keys surely name.
UNWIND $keys AS key
MATCH (k:SourceKey {id: key})<-[:ABOUT]-(n:Notice)<-[:HAS]-(d:Document)
USING INDEX SEEK k:SourceKey(id)
WHERE d.current
MATCH (n)-[:ABOUT]->(:SourceKey)-[x:NAMES]->(s:Source)
WHERE x.sure
MERGE (n)-[:CONCERNS]->(s)
