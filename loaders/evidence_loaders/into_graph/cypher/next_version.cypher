// Take the graph's lock, and go on only if nobody changed it since it was read.
MATCH (g:Graph {id: 'graph'})
SET g.lock = $expected
WITH g
WHERE g.version = $expected
SET g.version = $expected + 1
RETURN g.version AS version
