// The first blocks of documents that list these sources.
UNWIND $sources AS id
MATCH (s:Source {id: id})<-[:LISTS]-(d:Document)-[:HAS]->(b:Block)
USING INDEX SEEK s:Source(id)
WHERE right(b.id, 7) = '.b00001'  // ENDS WITH lets a planner begin at all blocks there are
RETURN DISTINCT b.id AS block
