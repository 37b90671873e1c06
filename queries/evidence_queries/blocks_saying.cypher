// Blocks, in order, in which every one of some words stands: the claims that hold each, and the kinds of claims.
MATCH (b:Block)
WHERE b.id > $after AND b.id < $end AND all(word IN $said WHERE b.said CONTAINS word)
MATCH (b)<-[:HAS]-(d:Document)
WHERE d.current
RETURN b.id AS block, [word IN $said | split(split(b.said, word)[1], '\n')[0]] AS holding, b.kinds AS kinds
ORDER BY block
LIMIT $limit
