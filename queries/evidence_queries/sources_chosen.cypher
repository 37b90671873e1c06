// Sources that fit everything given.
MATCH (s:Source)
WHERE s.id > $after
  AND s.year = $year  //? year
  AND s.kind = $kind  //? kind
  AND s.publisher_key STARTS WITH $publisher  //? publisher
RETURN s.id AS id, s.title AS title, s.authors AS authors, s.year AS year, s.kind AS kind, s.venue AS venue,
       s.publisher AS publisher
ORDER BY id
LIMIT $limit
