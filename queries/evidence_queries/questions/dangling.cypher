// References that are cited and mean no entry: surely where the list has none that it could be.
UNWIND $documents AS document  //? documents
MATCH (d:Document {id: document})-[:HAS]->(r:Reference)  //? documents
MATCH (d:Document)-[:HAS]->(r:Reference)  //! documents
WHERE d.current AND r.id > $after AND EXISTS { MATCH (r)<-[:CITES]-(:Claim) }
OPTIONAL MATCH (r)-[i:IDENTIFIES]->(:Source)
WITH r.id AS key, max(i.rank) AS best
WHERE best IS NULL OR best = 1
WITH key, CASE WHEN best = 1 THEN 2 ELSE 3 END AS rank
WHERE rank >= $least
  AND rank <= $most  //? most
RETURN key, rank
ORDER BY key
LIMIT $limit
