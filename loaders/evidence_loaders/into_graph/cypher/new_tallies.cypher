// Make the tallies that there were not.
UNWIND $tallies AS given
MATCH (b:Block {id: given.block})
USING INDEX SEEK b:Block(id)
CREATE (b)-[:TALLIES]->(t:Tally {key: given.tally.key})
SET t = given.tally
