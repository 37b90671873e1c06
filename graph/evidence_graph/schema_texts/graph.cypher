// The one node that carries the graph's version and is its lock, and says which schema the store has.
MERGE (g:Graph {id: 'graph'})
ON CREATE SET g.version = 0
SET g.schema = $schema
