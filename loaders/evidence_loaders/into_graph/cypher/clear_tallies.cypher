// Take out the tallies of touched blocks.
MATCH (b:Block {touched: 'touched'})-[:TALLIES]->(t:Tally)
DETACH DELETE t
