// The documents that list these sources are to be tallied anew.
UNWIND $sources AS id
MATCH (s:Source {id: id})<-[:LISTS]-(d:Document)-[:HAS]->(b:Block)
WHERE b.id ENDS WITH '.b00001'
SET b.touched = 'touched'
