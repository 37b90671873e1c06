// Say how these documents were read when they came out as they are.
UNWIND $ways AS given
MATCH (d:Document {id: given.document})
USING INDEX SEEK d:Document(id)
WHERE d.reading = given.reading
MATCH (d)-[:LOADED_BY]->(l:Load)
SET l.way = given.way
