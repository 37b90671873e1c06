// How many documents, claims by kind and section, references and sources by year the graph holds.
CALL () {
  MATCH (d:Document)
  WHERE d.current
    AND d.id IN $documents  //? documents
  RETURN 'documents' AS what, null AS by, null AS value, count(d) AS number
UNION ALL
  MATCH (d:Document)-[:STATES]->(c:Claim)
  WHERE d.current
    AND d.id IN $documents  //? documents
  RETURN 'claims' AS what, 'kind' AS by, c.kind AS value, count(c) AS number
UNION ALL
  MATCH (d:Document)-[:STATES]->(c:Claim)
  WHERE d.current
    AND d.id IN $documents  //? documents
  RETURN 'claims' AS what, 'section' AS by, c.section AS value, count(c) AS number
UNION ALL
  MATCH (d:Document)-[:HAS]->(r:Reference)
  WHERE d.current
    AND d.id IN $documents  //? documents
  RETURN 'references' AS what, null AS by, null AS value, count(r) AS number
UNION ALL
  MATCH (d:Document)-[:DESCRIBES]->(s:Source)
  WHERE d.current
    AND d.id IN $documents  //? documents
  WITH DISTINCT s
  RETURN 'sources' AS what, 'year' AS by, toString(s.year) AS value, count(s) AS number
}
WITH what + ' ' + coalesce(by, '') + ' ' + coalesce(value, '') AS key, 3 AS rank, what, by, value, number
WHERE key > $after AND $least <= 3
RETURN key, rank, what, by, value, number
ORDER BY key
LIMIT $limit
