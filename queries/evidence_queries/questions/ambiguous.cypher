// References that may mean several entries; the rank is that of the best.
UNWIND $documents AS document  //? documents
MATCH (d:Document {id: document})-[:HAS]->(r:Reference)-[i:IDENTIFIES]->(:Source)  //? documents
MATCH (d:Document)-[:HAS]->(r:Reference)-[i:IDENTIFIES]->(:Source)  //! documents
WHERE d.current AND r.id > $after
WITH r.id AS key, max(i.rank) AS rank, count(DISTINCT i.place) AS places
WHERE places > 1 AND rank >= $least
  AND rank <= $most  //? most
RETURN key, rank
ORDER BY key
LIMIT $limit
