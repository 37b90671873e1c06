// The tallies of these blocks.
UNWIND $blocks AS block
MATCH (b:Block {id: block})-[:TALLIES]->(t:Tally)
RETURN t.key AS key, properties(t) AS told
