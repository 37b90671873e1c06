// Sources that one document lists more than once, and pairs that it lists and that look like one work.
UNWIND $documents AS document  //? documents
MATCH (d:Document {id: document})-[l:LISTS]->(s:Source)  //? documents
MATCH (d:Document)-[l:LISTS]->(s:Source)  //! documents
WHERE d.current
OPTIONAL MATCH (s)<-[:NAMES]-(k:SourceKey)-[:NAMES]->(twin:Source)<-[m:LISTS]-(d)
WHERE twin.id <> s.id
WITH d.id AS document, s.id AS source, collect(DISTINCT l.position) AS positions,
     collect(DISTINCT m.position) AS like
WITH document, source, positions, like, size(positions) AS times
WHERE times > 1 OR size(like) > 0
WITH document + ' ' + source AS key, CASE WHEN times > 1 THEN 3 ELSE 1 END AS rank, document, source, positions, like
WHERE key > $after AND rank >= $least
  AND rank <= $most  //? most
RETURN key, rank, document, source, positions, like
ORDER BY key
LIMIT $limit
