// The blocks of these documents are to be tallied anew, or to go.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:HAS]->(b:Block)
SET b.touched = 'touched'
