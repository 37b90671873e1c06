// The number of the graph's state: every change raises it by one.
MATCH (g:Graph {id: 'graph'})
RETURN g.version AS version
