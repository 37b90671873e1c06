// Which keys these notices are about.
UNWIND $ids AS id
MATCH (n:Notice {id: id})-[:ABOUT]->(k:SourceKey)
RETURN n.id AS notice, k.id AS key
