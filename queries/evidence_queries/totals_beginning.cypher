// Totals of one axis whose names begin so, two at most.
MATCH (t:Total)
WHERE t.key >= $first AND t.key < $end
RETURN t.key AS key
LIMIT 2
