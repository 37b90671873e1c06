// References and lists are tallied with a document's first block.
MATCH (b:Block {touched: 'touched'})<-[:HAS]-(d:Document)
WITH DISTINCT d.id + '.b00001' AS first
MATCH (f:Block {id: first})
SET f.touched = 'touched'
