// The tallies of these documents.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:HAS]->(:Block)-[:TALLIES]->(t:Tally)
USING INDEX SEEK d:Document(id)
RETURN properties(t) AS told
