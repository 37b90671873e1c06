// The number of the graph's state.
MATCH (g:Graph {id: 'graph'})
RETURN g.version AS version
