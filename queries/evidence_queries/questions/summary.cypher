// How many documents, claims by kind and section, references and sources by year the graph holds: totals know; of some
// documents it is counted.
MATCH (t:Total)  //! documents
WHERE t.key > 'summary\t' AND t.key < 'summary\n'  //! documents
WITH t.what AS what, t.by AS by, t.value AS value, t.number AS number  //! documents
CALL () {  //? documents
  MATCH (d:Document) WHERE d.id IN $documents AND d.current  //? documents
  RETURN 'documents' AS what, null AS by, null AS value, count(d) AS number  //? documents
UNION ALL  //? documents
  MATCH (d:Document)-[:STATES]->(c:Claim) WHERE d.id IN $documents AND d.current  //? documents
  RETURN 'claims' AS what, 'kind' AS by, c.kind AS value, count(c) AS number  //? documents
UNION ALL  //? documents
  MATCH (d:Document)-[:STATES]->(c:Claim) WHERE d.id IN $documents AND d.current  //? documents
  RETURN 'claims' AS what, 'section' AS by, c.section AS value, count(c) AS number  //? documents
UNION ALL  //? documents
  MATCH (d:Document)-[:HAS]->(r:Reference) WHERE d.id IN $documents AND d.current  //? documents
  RETURN 'references' AS what, null AS by, null AS value, count(r) AS number  //? documents
UNION ALL  //? documents
  MATCH (d:Document)-[:DESCRIBES]->(s:Source) WHERE d.id IN $documents AND d.current  //? documents
  WITH DISTINCT s  //? documents
  RETURN 'sources' AS what, 'year' AS by, toString(s.year) AS value, count(s) AS number  //? documents
}  //? documents
WITH what + ' ' + coalesce(by, '') + ' ' + coalesce(value, '') AS key, 3 AS rank, what, by, value, number
WHERE key > $after AND $least <= 3
RETURN key, rank, what, by, value, number
ORDER BY key
LIMIT $limit
