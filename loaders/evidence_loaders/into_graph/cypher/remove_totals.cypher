// Take out totals that count nothing any more.
UNWIND $keys AS key
MATCH (t:Total {key: key})
USING INDEX SEEK t:Total(key)
DELETE t
