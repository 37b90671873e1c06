// Those of these sources that another text tells of, too.
UNWIND $records AS given
MATCH (s:Source {id: given.source})<-[:DESCRIBES]-(d:Document)
WHERE d.identity <> given.told_by
RETURN DISTINCT s.id AS source
