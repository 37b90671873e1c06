// Claims that cite one of $sources at all, and how surely.
// Found by claims, a source is no node any more: Neo4j would begin at it, and a hot source is cited everywhere.
UNWIND $claims AS claim  //? claims
MATCH (c:Claim {id: claim})  //? claims
MATCH (c)-[:CITES]->(r:Reference)-[i:IDENTIFIES]->(s:Source)  //? claims
MATCH (s:Source)<-[i:IDENTIFIES]-(r:Reference)<-[:CITES]-(c:Claim)  //! claims
WITH c, r, i, s {.id, .year, .kind, .publisher_key, .venue_key} AS s  //? claims
WHERE c.id > $after
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
WITH c.id AS key, max(i.rank) AS rank
WHERE rank >= $least
  AND rank <= $most  //? most
RETURN key, rank
ORDER BY key
LIMIT $limit
