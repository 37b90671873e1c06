// Totals in order of their keys: how many tallies they have, these numbers, and for ranges of years what packs the rest.
MATCH (t:Total)
WHERE t.key >= $first AND t.key <= $last
RETURN t.key AS key, t.blocks AS blocks, [name IN $names | coalesce(t[name], 0)] AS numbers,
       CASE WHEN $since THEN t.since END AS since
ORDER BY t.key
