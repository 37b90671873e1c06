// Link notices to the keys of the works that they are about.
UNWIND $about AS given
MATCH (n:Notice {id: given.notice})
USING INDEX SEEK n:Notice(id)
MERGE (k:SourceKey {id: given.key})
CREATE (n)-[:ABOUT]->(k)
