// Say what keys name.
UNWIND $names AS given
MATCH (k:SourceKey {id: given.key})
USING INDEX SEEK k:SourceKey(id)
MATCH (s:Source {id: given.source})
USING INDEX SEEK s:Source(id)
CREATE (k)-[:NAMES {sure: given.sure}]->(s)
