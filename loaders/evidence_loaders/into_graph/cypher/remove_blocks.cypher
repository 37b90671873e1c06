// Take out the blocks of these documents, with their tallies.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:HAS]->(b:Block)
OPTIONAL MATCH (b)-[:TALLIES]->(t:Tally)
DETACH DELETE t, b
