// Claims that $sources support, and how many sources would be left to each without them.
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
WITH c, max(i.rank) AS best, collect(DISTINCT s.id) AS gone,
     count(DISTINCT r.id) AS reach, count(DISTINCT i.place) AS places,
     count(DISTINCT CASE WHEN i.rank = 3 THEN r.id END) AS certain,
     count(DISTINCT CASE WHEN i.rank >= 2 THEN r.id END) AS assumed
WITH c, best, gone,
     CASE WHEN certain = c.supports THEN 3
          WHEN assumed = c.supports THEN 2
          WHEN best = 1 AND reach = c.supports AND places >= c.supports THEN 1
          ELSE 0 END AS lost
OPTIONAL MATCH (c)-[y:CITES]->(:Reference)-[j:IDENTIFIES]->(t:Source)
WHERE y.supportive AND j.rank >= 2
WITH c, best, lost, count(DISTINCT t.id) AS before,
     count(DISTINCT CASE WHEN NOT t.id IN gone THEN t.id END) AS left
WITH c.id AS key, CASE WHEN lost > 0 THEN lost ELSE best END AS rank, before, left,
     CASE WHEN lost > 0 OR left = 0 THEN 'loses all' WHEN left = 1 THEN 'one left' ELSE 'weakened' END AS effect
WHERE rank >= $least
  AND rank <= $most  //? most
  AND effect = $effect  //? effect
RETURN key, rank, before, left, effect
ORDER BY key
LIMIT $limit
