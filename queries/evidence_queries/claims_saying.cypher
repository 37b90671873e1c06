// Claims of current documents that the index knows to hold some words, and that hold all the phrases asked for.
CALL db.index.fulltext.queryNodes('Claim[words]', $text) YIELD node
WITH node AS c
WHERE all(phrase IN $phrases WHERE c.words CONTAINS phrase)
  AND c.kind = $claim_kind  //? claim_kind
MATCH (c)<-[:STATES]-(d:Document)
WHERE d.current
RETURN c.id AS claim
ORDER BY claim
