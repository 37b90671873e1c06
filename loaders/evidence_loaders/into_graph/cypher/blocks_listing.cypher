// The first blocks of documents that list these sources.
UNWIND $sources AS id
MATCH (s:Source {id: id})<-[:LISTS]-(d:Document)-[:HAS]->(b:Block)
WHERE b.id ENDS WITH '.b00001'
RETURN DISTINCT b.id AS block
