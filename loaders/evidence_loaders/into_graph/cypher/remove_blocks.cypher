// Take out the blocks of these documents, whose tallies are gone already.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:HAS]->(b:Block)
USING INDEX SEEK d:Document(id)
DETACH DELETE b
