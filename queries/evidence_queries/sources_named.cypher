// Sources that one of these keys names.
UNWIND $keys AS key
MATCH (k:SourceKey {id: key})-[n:NAMES]->(s:Source)
RETURN DISTINCT s.id AS id, s.title AS title, s.authors AS authors, s.year AS year, s.kind AS kind, s.venue AS venue,
       s.publisher AS publisher, n.sure AS sure
