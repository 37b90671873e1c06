// How many references the documents of these first blocks have.
UNWIND $blocks AS block
MATCH (b:Block {id: block})<-[:HAS]-(d:Document)
USING INDEX SEEK b:Block(id)
WHERE d.current
RETURN b.id AS block, COUNT { MATCH (d)-[:HAS]->(:Reference) } AS number
