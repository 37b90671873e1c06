// Which claims of these blocks hold which words, and are of which kinds.
UNWIND $blocks AS block
MATCH (b:Block {id: block})
WHERE b.said IS NOT NULL
RETURN b.said AS said, b.kinds AS kinds
