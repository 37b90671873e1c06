// Totals in order of their keys, with what they count.
MATCH (t:Total)
WHERE t.key >= $first AND t.key <= $last
RETURN t.key AS key, properties(t) AS told
ORDER BY t.key
