// Claims that $sources support, and how many sources would be left to each without them.
MATCH (s:Source)<-[i:IDENTIFIES]-(r:Reference)<-[x:CITES]-(c:Claim)
WHERE s.id IN $sources AND x.supportive AND c.id > $after
  AND c.kind = $claim_kind  //? claim_kind
  AND c.section = $section  //? section
MATCH (c)<-[:STATES]-(d:Document)
WHERE d.current
  AND d.id IN $documents  //? documents
WITH c, max(i.rank) AS best, count(DISTINCT r.id) AS reach, count(DISTINCT i.place) AS places,
     count(DISTINCT CASE WHEN i.rank = 3 THEN r.id END) AS certain,
     count(DISTINCT CASE WHEN i.rank >= 2 THEN r.id END) AS assumed
WITH c, best,
     CASE WHEN certain = c.supports THEN 3
          WHEN assumed = c.supports THEN 2
          WHEN reach = c.supports AND places >= c.supports THEN 1
          ELSE 0 END AS lost
OPTIONAL MATCH (c)-[y:CITES]->(:Reference)-[j:IDENTIFIES]->(t:Source)
WHERE y.supportive AND j.rank >= 2
WITH c, best, lost, count(DISTINCT t.id) AS before,
     count(DISTINCT CASE WHEN NOT t.id IN $sources THEN t.id END) AS left
WITH c.id AS key, CASE WHEN lost > 0 THEN lost ELSE best END AS rank, before, left,
     CASE WHEN lost > 0 OR left = 0 THEN 'loses all' WHEN left = 1 THEN 'one left' ELSE 'weakened' END AS effect
WHERE rank >= $least
  AND effect = $effect  //? effect
RETURN key, rank, before, left, effect
ORDER BY key
LIMIT $limit
