// Which sources these notices concern.
UNWIND $ids AS id
MATCH (n:Notice {id: id})-[:CONCERNS]->(s:Source)
RETURN n.id AS notice, s.id AS source
