WITH key, rank
LIMIT $limit
RETURN rank, count(key) AS number
