// Claims of whose support all or part is a source that a register's last word is against; and the newest date of such
// a word, of the sources that are meant as surely as asked for.
UNWIND $claims AS claim  //? claims
MATCH (c:Claim {id: claim})  //? claims
MATCH (c)-[x:CITES]->(r:Reference)-[i:IDENTIFIES]->(s:Source)  //? claims
MATCH (s:Source)<-[i:IDENTIFIES]-(r:Reference)<-[x:CITES]-(c:Claim)  //! claims
WHERE s.noticed_on IS NOT NULL AND x.supportive AND c.id > $after
  AND EXISTS { MATCH (s)<-[:CONCERNS]-(n:Notice) WHERE n.kind = $notice }  //? notice
  AND c.kind = $claim_kind  //? claim_kind
  AND c.section = $section  //? section
  AND all(word IN $words WHERE toLower(c.text) CONTAINS word)  //? words
MATCH (c)<-[:STATES]-(d:Document)
WHERE d.current  //! revision
WHERE d.id = $revision  //? revision
  AND d.id IN $documents  //? documents
WITH c, max(i.rank) AS best, max(CASE WHEN i.rank >= $least THEN s.noticed_on END) AS newest,
     count(DISTINCT r.id) AS reach, count(DISTINCT i.place) AS places,
     count(DISTINCT CASE WHEN i.rank = 3 THEN r.id END) AS certain,
     count(DISTINCT CASE WHEN i.rank >= 2 THEN r.id END) AS assumed
WITH c.id AS key, best, newest,
     CASE WHEN certain = c.supports THEN 3
          WHEN assumed = c.supports THEN 2
          WHEN best = 1 AND reach = c.supports AND places >= c.supports THEN 1
          ELSE 0 END AS whole
WITH key, newest, CASE WHEN whole > 0 THEN whole ELSE best END AS rank, CASE WHEN whole > 0 THEN 'all' ELSE 'part' END AS support
WHERE rank >= $least
  AND rank <= $most  //? most
RETURN key, rank, support, newest
ORDER BY key
LIMIT $limit
