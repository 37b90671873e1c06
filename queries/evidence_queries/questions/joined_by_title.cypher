// Sources that several texts tell of and that a title alone holds together.
MATCH (s:Source {joined_by: 'title'})<-[:DESCRIBES]-(d:Document)
WHERE s.id > $after AND $least <= 3
  AND EXISTS { MATCH (s)<-[:DESCRIBES]-(e:Document) WHERE e.id IN $documents }  //? documents
WITH s.id AS key, 3 AS rank, s.id AS source, count(DISTINCT d.identity) AS texts, min(d.file) AS first, max(d.file) AS last
RETURN key, rank, source, texts, first, last
ORDER BY key
LIMIT $limit
