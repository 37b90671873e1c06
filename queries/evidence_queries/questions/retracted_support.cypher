// Claims of whose support all or part is a source that a register's last word is against.
MATCH (s:Source)<-[:CONCERNS]-(n:Notice)
WITH s, max(n.date) AS last, max(CASE WHEN n.kind = 'reinstatement' THEN n.date END) AS cleared, collect(n.kind) AS kinds
WHERE (cleared IS NULL OR cleared < last) AND any(kind IN kinds WHERE kind <> 'reinstatement')
  AND $notice IN kinds  //? notice
MATCH (s)<-[i:IDENTIFIES]-(r:Reference)<-[x:CITES]-(c:Claim)
WHERE x.supportive AND c.id > $after
  AND c.kind = $claim_kind  //? claim_kind
  AND c.section = $section  //? section
MATCH (c)<-[:STATES]-(d:Document)
WHERE d.current
  AND d.id IN $documents  //? documents
WITH c, max(i.rank) AS best, count(DISTINCT r.id) AS reach, count(DISTINCT i.place) AS places,
     count(DISTINCT CASE WHEN i.rank = 3 THEN r.id END) AS certain,
     count(DISTINCT CASE WHEN i.rank >= 2 THEN r.id END) AS assumed
WITH c.id AS key, best,
     CASE WHEN certain = c.supports THEN 3 WHEN assumed = c.supports THEN 2 ELSE 0 END AS whole
WITH key, CASE WHEN whole > 0 THEN whole ELSE best END AS rank, CASE WHEN whole > 0 THEN 'all' ELSE 'part' END AS support
WHERE rank >= $least
RETURN key, rank, support
ORDER BY key
LIMIT $limit
