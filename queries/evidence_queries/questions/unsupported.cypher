// Claims that cite nothing in support, or whose supporting references are all dangling. The findings and methods of
// a research article are its own: it is itself their evidence.
UNWIND $claims AS claim  //? claims
MATCH (c:Claim {id: claim})  //? claims
MATCH (c:Claim)  //! claims
WHERE c.id > $after
  AND c.kind = $claim_kind  //? claim_kind
  AND c.section = $section  //? section
  AND all(word IN $words WHERE toLower(c.text) CONTAINS word)  //? words
MATCH (c)<-[:STATES]-(d:Document)
WHERE d.current  //! revision
WHERE d.id = $revision  //? revision
  AND d.id IN $documents  //? documents
  AND $own  //? own
  AND NOT (d.kind IN ['research', 'trial', 'observational', 'case-report', 'dataset'] AND c.kind IN ['finding', 'method'])  //! own
OPTIONAL MATCH (c)-[x:CITES {supportive: true}]->(:Reference)-[i:IDENTIFIES]->(:Source)
WITH c, max(i.rank) AS best
WHERE best IS NULL OR best = 1
WITH c.id AS key, CASE WHEN best = 1 THEN 2 ELSE 3 END AS rank,
     CASE WHEN c.supports > 0 THEN 'dangling' WHEN c.cites > 0 THEN 'unsupportive' ELSE 'uncited' END AS reason
WHERE rank >= $least
  AND rank <= $most  //? most
  AND reason = $reason  //? reason
RETURN key, rank, reason
ORDER BY key
LIMIT $limit
