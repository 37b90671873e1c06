// Two revisions of one text: the document asked about, and the one before it.
MATCH (d:Document)-[:REVISES]->(e:Document)
WHERE d.id IN $documents AND d.id > $after AND $least <= 3
  AND e.id = $since  //? since
WITH d.id AS key, 3 AS rank, max(e.id) AS earlier
RETURN key, rank, earlier
ORDER BY key
LIMIT $limit
