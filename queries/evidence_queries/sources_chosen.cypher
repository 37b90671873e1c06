// Sources that fit everything given.
MATCH (s:Source)
WHERE s.id > $after
  AND s.id IN $sources  //? sources
  AND s.year >= $year_from AND s.year <= $year_to  //? year_from
  AND s.kind = $kind  //? kind
  AND s.publisher_key STARTS WITH $publisher  //? publisher
  AND s.venue_key STARTS WITH $venue  //? venue
RETURN s.id AS id, s.title AS title, s.year AS year, s.kind AS kind
LIMIT $limit
