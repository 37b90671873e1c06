// The tallies of these blocks.
UNWIND $blocks AS block
MATCH (b:Block {id: block})-[:TALLIES]->(t:Tally)
USING INDEX SEEK b:Block(id)
RETURN t.key AS key, properties(t) AS told
