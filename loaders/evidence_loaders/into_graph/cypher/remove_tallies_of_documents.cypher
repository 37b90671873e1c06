// Take out the tallies of these documents.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:HAS]->(:Block)-[:TALLIES]->(t:Tally)
USING INDEX SEEK d:Document(id)
DETACH DELETE t
