// Sources that hold some of these words, the best first.
CALL db.index.fulltext.queryNodes('Source[words]', $words) YIELD node, score
WITH node AS s, score
ORDER BY score DESC, s.id
LIMIT $limit
RETURN s.id AS id, s.title AS title, s.authors AS authors, s.year AS year, s.kind AS kind, s.venue AS venue,
       s.publisher AS publisher
