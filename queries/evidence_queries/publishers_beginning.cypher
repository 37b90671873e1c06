// The publishers whose names begin so, two at most.
MATCH (s:Source)
WHERE s.publisher_key >= $publisher AND s.publisher_key < $end
RETURN DISTINCT s.publisher_key AS publisher
LIMIT 2
