// Sources that several texts tell of and that a title alone holds together.
UNWIND $ranked AS id  //? ranked
MATCH (s:Source {id: id})  //? ranked
UNWIND $documents AS document  //? documents
MATCH (:Document {id: document})-[:DESCRIBES]->(s:Source)  //? documents
WHERE s.by_title > $after  //? documents
WITH DISTINCT s  //? documents
MATCH (s)<-[:DESCRIBES]-(d:Document)
WHERE $least <= 3
WITH s.id AS key, 3 AS rank, s.id AS source, count(DISTINCT d.identity) AS texts, min(d.file) AS first, max(d.file) AS last
RETURN key, rank, source, texts, first, last
ORDER BY key
LIMIT $limit
