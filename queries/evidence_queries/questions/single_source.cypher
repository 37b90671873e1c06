// Claims with one source behind all their supporting references, however many references there are.
UNWIND $claims AS claim  //? claims
MATCH (c:Claim {id: claim})  //? claims
MATCH (c:Claim)  //! claims
WHERE c.id > $after AND c.supports > 0
  AND c.kind = $claim_kind  //? claim_kind
  AND c.section = $section  //? section
  AND all(word IN $words WHERE toLower(c.text) CONTAINS word)  //? words
MATCH (c)<-[:STATES]-(d:Document)
WHERE d.current  //! revision
WHERE d.id = $revision  //? revision
  AND d.id IN $documents  //? documents
MATCH (c)-[x:CITES]->(r:Reference)-[i:IDENTIFIES]->(s:Source)
WHERE x.supportive
WITH c, s, count(DISTINCT r.id) AS reach, count(DISTINCT i.place) AS places,
     count(DISTINCT CASE WHEN i.rank = 3 THEN r.id END) AS certain,
     count(DISTINCT CASE WHEN i.rank >= 2 THEN r.id END) AS assumed
WITH c.id AS key,
     max(CASE WHEN certain = c.supports THEN 3
              WHEN assumed = c.supports THEN 2
              WHEN reach = c.supports AND places >= c.supports THEN 1
              ELSE 0 END) AS rank
WHERE rank >= $least
  AND rank <= $most  //? most
RETURN key, rank
ORDER BY key
LIMIT $limit
