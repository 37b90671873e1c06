// References and lists are tallied with a document's first block.
MATCH (b:Block {touched: 'touched'})<-[:HAS]-(d:Document)-[:HAS]->(f:Block)
WHERE f.id ENDS WITH '.b00001'
SET f.touched = 'touched'
