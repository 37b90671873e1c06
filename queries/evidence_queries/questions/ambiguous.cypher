// References that may mean several entries; the rank is that of the best.
MATCH (d:Document)-[:HAS]->(r:Reference)-[i:IDENTIFIES]->(:Source)
WHERE d.current AND r.id > $after
  AND d.id IN $documents  //? documents
WITH r.id AS key, max(i.rank) AS rank, count(DISTINCT i.place) AS places
WHERE places > 1 AND rank >= $least
RETURN key, rank
ORDER BY key
LIMIT $limit
