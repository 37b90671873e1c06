// Sources by the claims that rest only on them, then by the claims that they support. That order is kept; among the
// tallies of some documents it is made.
UNWIND $ranked AS key  //? ranked
MATCH (t:Reliance {key: key})  //? ranked
UNWIND $documents AS document  //? documents
MATCH (d:Document {id: document})-[:HAS]->(b:Block)-[:TALLIES]->(t:Tally)  //? documents
WHERE t.key STARTS WITH 'source\t'  //? documents
WITH split(t.key, '\t')[1] AS source,
     sum(t.rests_3) + CASE WHEN $least <= 2 THEN sum(t.rests_2) ELSE 0 END
     + CASE WHEN $least <= 1 THEN sum(t.rests_1) ELSE 0 END AS rests_only,
     sum(t.speaks_3) AS surely, sum(t.needed_3) + sum(t.needed_2) AS likely, sum(t.needed_1) AS possibly
WITH source, rests_only,
     CASE WHEN surely > 0 THEN 3 WHEN likely > 0 THEN 2 WHEN possibly > 0 THEN 1 ELSE 0 END AS rank,
     CASE $least WHEN 3 THEN surely WHEN 2 THEN likely ELSE likely + possibly END AS cited
WITH source, rank, rests_only, cited,
     right('0000000' + toString(9999999 - rests_only), 7) AS resting, right('0000000' + toString(9999999 - cited), 7) AS citing
WITH CASE $order WHEN 'cited' THEN citing + resting ELSE resting + citing END + ' ' + source AS key, rank, source,
     rests_only, cited
WHERE rank >= $least AND key > $after
RETURN key, rank, source, rests_only, cited
ORDER BY key
LIMIT $limit
