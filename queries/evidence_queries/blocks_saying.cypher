// Blocks, in order, in which every one of some words stands: what follows each in its list, and the kinds of claims.
MATCH (b:Block)
WHERE b.id > $after AND b.id < $end AND all(word IN $words WHERE b[word.among] CONTAINS word.start)
MATCH (b)<-[:HAS]-(d:Document)
WHERE d.current
RETURN b.id AS block, [word IN $words | left(split(b[word.among], word.start)[1], $longest)] AS holding, b.kinds AS kinds
ORDER BY block
LIMIT $limit
