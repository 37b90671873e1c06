// Say what keys name.
UNWIND $names AS given
MATCH (k:SourceKey {id: given.key})
MATCH (s:Source {id: given.source})
CREATE (k)-[:NAMES {sure: given.sure}]->(s)
