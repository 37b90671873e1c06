// Entries that a document with claims lists and that no marker of it means: surely where none could.
UNWIND $documents AS document  //? documents
MATCH (d:Document {id: document})-[l:LISTS]->(s:Source)  //? documents
MATCH (d:Document)-[l:LISTS]->(s:Source)  //! documents
WHERE d.current AND EXISTS { MATCH (d)-[:STATES]->(:Claim) }
OPTIONAL MATCH (d)-[:HAS]->(r:Reference)-[i:IDENTIFIES]->(s)
WHERE (i.entry = l.position OR i.entry IS NULL) AND EXISTS { MATCH (r)<-[:CITES]-(:Claim) }
WITH d.id + '.e' + right('0000' + toString(l.position), 5) + ' ' + s.id AS key, s.id AS source, d.id AS document,
     l.position AS position, l.raw AS raw, max(i.rank) AS best
WHERE key > $after AND (best IS NULL OR best = 1)
WITH key, source, document, position, raw, CASE WHEN best = 1 THEN 2 ELSE 3 END AS rank
WHERE rank >= $least
RETURN key, rank, source, document, position, raw
ORDER BY key
LIMIT $limit
