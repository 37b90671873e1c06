// These totals, where there are any, in one row.
UNWIND $keys AS key
MATCH (t:Total {key: key})
USING INDEX SEEK t:Total(key)
RETURN collect(properties(t)) AS totals
