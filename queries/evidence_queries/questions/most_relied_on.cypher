// Sources by the claims that rest only on them, then by the claims that they support.
MATCH (s:Source)<-[i:IDENTIFIES]-(r:Reference)<-[x:CITES]-(c:Claim)<-[:STATES]-(d:Document)
WHERE x.supportive AND d.current
  AND d.id IN $documents  //? documents
WITH s, c, max(i.rank) AS best, count(DISTINCT r.id) AS reach, count(DISTINCT i.place) AS places,
     count(DISTINCT CASE WHEN i.rank = 3 THEN r.id END) AS certain,
     count(DISTINCT CASE WHEN i.rank >= 2 THEN r.id END) AS assumed
WITH s, c, best, CASE WHEN certain = c.supports THEN 3
                      WHEN assumed = c.supports THEN 2
                      WHEN reach = c.supports AND places >= c.supports THEN 1
                      ELSE 0 END AS only
WITH s.id AS source, max(best) AS rank, sum(CASE WHEN only >= $least THEN 1 ELSE 0 END) AS rests_only,
     sum(CASE WHEN best >= $least THEN 1 ELSE 0 END) AS cited
WITH right('0000000' + toString(9999999 - rests_only), 7) + right('0000000' + toString(9999999 - cited), 7)
     + ' ' + source AS key, rank, source, rests_only, cited
WHERE rank >= $least AND key > $after
RETURN key, rank, source, rests_only, cited
ORDER BY key
LIMIT $limit
