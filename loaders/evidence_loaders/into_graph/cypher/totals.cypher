// These totals, where there are any.
UNWIND $keys AS key
MATCH (t:Total {key: key})
RETURN t.key AS key, properties(t) AS told
