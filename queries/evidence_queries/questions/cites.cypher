// Claims that cite one of $sources at all, and how surely.
MATCH (s:Source)<-[i:IDENTIFIES]-(r:Reference)<-[:CITES]-(c:Claim)
WHERE s.id IN $sources AND c.id > $after
  AND c.kind = $claim_kind  //? claim_kind
  AND c.section = $section  //? section
MATCH (c)<-[:STATES]-(d:Document)
WHERE d.current
  AND d.id IN $documents  //? documents
WITH c.id AS key, max(i.rank) AS rank
WHERE rank >= $least
RETURN key, rank
ORDER BY key
LIMIT $limit
