// Cut the notices about these keys from the sources they concerned.
UNWIND $keys AS key
MATCH (k:SourceKey {id: key})<-[:ABOUT]-(n:Notice)-[x:CONCERNS]->(:Source)
USING INDEX SEEK k:SourceKey(id)
DELETE x
