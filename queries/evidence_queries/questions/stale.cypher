// Claims whose every supporting citation can be identified with a source from before $year. Where they are asked for in
// turn, each year of their sources is tried: the newest one is that until which, at the certainty asked for, they could.
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
WHERE x.supportive AND s.year < $year
  AND $in_turn  //? in_turn
WITH DISTINCT c, s.year AS year  //? in_turn
MATCH (c)-[x:CITES]->(r:Reference)-[i:IDENTIFIES]->(s:Source)  //? in_turn
WHERE x.supportive AND s.year <= year  //? in_turn
WITH c, year,  //? in_turn
WITH c, max(s.year) AS year,  //! in_turn
     count(DISTINCT r.id) AS reach, count(DISTINCT i.place) AS places,
     count(DISTINCT CASE WHEN i.rank = 3 THEN r.id END) AS certain,
     count(DISTINCT CASE WHEN i.rank >= 2 THEN r.id END) AS assumed
WITH c.id AS key, year,
     CASE WHEN certain = c.supports THEN 3
          WHEN assumed = c.supports THEN 2
          WHEN reach = c.supports AND places >= c.supports THEN 1
          ELSE 0 END AS rank
WHERE rank >= $least
WITH key, max(rank) AS rank, min(year) AS newest
WHERE rank <= $most  //? most
RETURN key, rank, newest
ORDER BY key
LIMIT $limit
