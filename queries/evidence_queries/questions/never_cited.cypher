// Entries that a document with claims lists and that no marker of it means: surely where none could.
// List and references are each walked once and meet at their sources: neither long lists nor hot sources cost more.
UNWIND $documents AS document  //? documents
MATCH (d:Document {id: document})  //? documents
MATCH (d:Document)  //! documents
WHERE d.current AND EXISTS { MATCH (d)-[:STATES]->(:Claim) }
CALL (d) {
  MATCH (d)-[l:LISTS]->(s:Source)
  RETURN s.id AS source, {position: l.position, raw: l.raw} AS entry, null AS cited
UNION ALL
  MATCH (d)-[:HAS]->(r:Reference)-[i:IDENTIFIES]->(s:Source)
  WHERE EXISTS { MATCH (r)<-[:CITES]-(:Claim) }
  RETURN s.id AS source, null AS entry, {entry: coalesce(i.entry, 0), rank: i.rank} AS cited
}
WITH d.id AS document, source, collect(entry) AS entries, collect(cited) AS cited
UNWIND entries AS entry
WITH document, source, entry.position AS position, entry.raw AS raw,
     [x IN cited WHERE x.entry IN [0, entry.position] | x.rank] AS ranks
WITH document + '.e' + right('0000' + toString(position), 5) + ' ' + source AS key, source, document, position, raw,
     ranks, CASE WHEN size(ranks) = 0 THEN 3 ELSE 2 END AS rank
WHERE none(x IN ranks WHERE x > 1) AND key > $after AND rank >= $least
  AND rank <= $most  //? most
RETURN key, rank, source, document, position, raw
ORDER BY key
LIMIT $limit
