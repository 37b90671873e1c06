// Link the notices about these keys to the sources that the keys surely name.
UNWIND $keys AS key
MATCH (k:SourceKey {id: key})<-[:ABOUT]-(n:Notice)
MATCH (n)-[:ABOUT]->(:SourceKey)-[x:NAMES]->(s:Source)
WHERE x.sure
MERGE (n)-[:CONCERNS]->(s)
