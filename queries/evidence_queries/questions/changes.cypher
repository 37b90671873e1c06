// Two revisions of one text: the document asked about, and the one before it or the one that is named.
MATCH (d:Document)-[:REVISES]->(e:Document)  //! since
MATCH (e:Document {id: $since}), (d:Document {identity: e.identity})  //? since
WHERE d.id IN $documents AND d.id > $after AND $least <= 3
WITH d.id AS key, 3 AS rank, max(e.id) AS earlier
RETURN key, rank, earlier
ORDER BY key
LIMIT $limit
