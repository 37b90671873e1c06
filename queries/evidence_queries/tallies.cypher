// Tallies in order of their keys, with what they count.
MATCH (t:Tally)
WHERE t.key > $after AND t.key < $end
  AND any(name IN $counted WHERE t[name] > 0)  //? counted
  AND any(year IN t.cited WHERE year >= $first AND year <= $last)  //? first
  AND any(year IN t.until WHERE year <= $latest)  //? latest
RETURN t.key AS key, properties(t) AS told
ORDER BY t.key
LIMIT $limit
