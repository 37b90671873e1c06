// Claims whose every supporting citation can be identified with one of $sources, and how surely.
// Possible only where as many distinct entries are in reach as there are references.
// Found by claims, a source is no node any more: Neo4j would begin at it, and a hot source is cited everywhere.
UNWIND $claims AS claim  //? claims
MATCH (c:Claim {id: claim})  //? claims
MATCH (c)-[x:CITES]->(r:Reference)-[i:IDENTIFIES]->(s:Source)  //? claims
MATCH (s:Source)<-[i:IDENTIFIES]-(r:Reference)<-[x:CITES]-(c:Claim)  //! claims
WITH c, x, r, i, s {.id, .year, .kind, .publisher_key, .venue_key} AS s  //? claims
WHERE x.supportive AND c.id > $after
  AND s.id IN $sources  //? sources
  AND s.year >= $year_from AND s.year <= $year_to  //? year_from
  AND s.kind = $kind  //? kind
  AND s.publisher_key STARTS WITH $publisher  //? publisher
  AND s.venue_key STARTS WITH $venue  //? venue
  AND c.kind = $claim_kind  //? claim_kind
  AND c.section = $section  //? section
  AND all(word IN $words WHERE toLower(c.text) CONTAINS word)  //? words
MATCH (c)<-[:STATES]-(d:Document)
WHERE d.current  //! revision
WHERE d.id = $revision  //? revision
  AND d.id IN $documents  //? documents
WITH c, count(DISTINCT r.id) AS reach, count(DISTINCT i.place) AS places,
     count(DISTINCT CASE WHEN i.rank = 3 THEN r.id END) AS certain,
     count(DISTINCT CASE WHEN i.rank >= 2 THEN r.id END) AS assumed
WITH c.id AS key,
     CASE WHEN certain = c.supports THEN 3
          WHEN assumed = c.supports THEN 2
          WHEN reach = c.supports AND places >= c.supports THEN 1
          ELSE 0 END AS rank
WHERE rank >= $least
  AND rank <= $most  //? most
RETURN key, rank
ORDER BY key
LIMIT $limit
