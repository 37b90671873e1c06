// Claims that cite one of $sources at all, and how surely.
// Found by blocks, a source is no node any more: Neo4j would begin at it, and a hot source is cited everywhere.
UNWIND $blocks AS block  //? blocks
MATCH (b:Block {id: block})-[:COVERS]->(c:Claim)  //? blocks
MATCH (c)-[:CITES]->(r:Reference)-[i:IDENTIFIES]->(s:Source)  //? blocks
MATCH (s:Source)<-[i:IDENTIFIES]-(r:Reference)<-[:CITES]-(c:Claim)  //! blocks
WITH c, r, i, s {.id, .year, .kind, .publisher_key, .venue_key} AS s  //? blocks
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
RETURN key, rank
ORDER BY key
LIMIT $limit
