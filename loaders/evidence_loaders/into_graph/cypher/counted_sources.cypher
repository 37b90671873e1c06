// As of which year the summary counts these sources, and as of which it should: where a current document describes them.
UNWIND $sources AS id
MATCH (s:Source {id: id})
USING INDEX SEEK s:Source(id)
RETURN s.id AS source, s.counted AS before,
       CASE WHEN EXISTS { MATCH (s)<-[:DESCRIBES]-(d:Document) WHERE d.current } THEN coalesce(toString(s.year), '') END AS now
