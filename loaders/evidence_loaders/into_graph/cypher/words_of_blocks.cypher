// Which claims of these blocks hold which words, and are of which kinds.
UNWIND $blocks AS block
MATCH (b:Block {id: block})
USING INDEX SEEK b:Block(id)
WHERE b.kinds IS NOT NULL
RETURN [name IN $names | coalesce(b[name], '')] AS said, b.kinds AS kinds
