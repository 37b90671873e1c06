// What registers assert of these sources.
UNWIND $keys AS key
MATCH (s:Source {id: key})<-[:CONCERNS]-(n:Notice)
RETURN DISTINCT s.id AS source, n.kind AS kind, n.date AS date, n.register AS register, n.url AS url
ORDER BY source, date, kind, register, url
