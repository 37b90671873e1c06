// Cut the notices about these keys from the sources they concerned.
UNWIND $keys AS key
MATCH (k:SourceKey {id: key})<-[:ABOUT]-(n:Notice)-[x:CONCERNS]->(:Source)
DELETE x
