// Hang what was said under one name of a work on the source that this name now means.
UNWIND $moves AS move
MATCH (old:Source {id: move.old})<-[r:IDENTIFIES]-(n:Reference)
USING INDEX SEEK old:Source(id)
WHERE r.as = move.name
MATCH (kept:Source {id: move.new})
USING INDEX SEEK kept:Source(id)
CREATE (n)-[x:IDENTIFIES]->(kept)
SET x = properties(r)
DELETE r
