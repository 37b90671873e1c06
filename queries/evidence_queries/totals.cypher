// How many rows a set has in all, by this measure, at each rank.
MATCH (t:Total {key: $key})
RETURN CASE $measure WHEN 'only' THEN t.only_3 WHEN 'cites' THEN t.cites_3 ELSE t.shaken_3 END AS certain,
       CASE $measure WHEN 'only' THEN t.only_2 WHEN 'cites' THEN t.cites_2 ELSE t.shaken_2 END AS assumed,
       CASE $measure WHEN 'only' THEN t.only_1 WHEN 'cites' THEN t.cites_1 ELSE t.shaken_1 END AS possible
