// Which schema the store was prepared with; no row where it never was.
MATCH (g:Graph {id: 'graph'})
RETURN g.schema AS schema
