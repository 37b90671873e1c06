// Link notices to the keys of the works that they are about.
UNWIND $about AS given
MATCH (n:Notice {id: given.notice})
MERGE (k:SourceKey {id: given.key})
CREATE (n)-[:ABOUT]->(k)
