// References that may mean several entries; the rank is that of the best.
MATCH (r:Reference)-[i:IDENTIFIES]->(:Source)
WHERE r.id > $after
MATCH (r)<-[:HAS]-(d:Document)
WHERE d.current
  AND d.id IN $documents  //? documents
WITH r.id AS key, max(i.rank) AS rank, count(DISTINCT i.place) AS places
WHERE places > 1 AND rank >= $least
RETURN key, rank
ORDER BY key
LIMIT $limit
