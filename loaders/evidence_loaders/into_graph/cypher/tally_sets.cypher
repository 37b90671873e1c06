// For touched blocks of current documents and every set of sources that is asked for by name: how many claims
// cite the set, rest only on it, or would be shaken without it, at each rank; and how many it surely supports.
MATCH (b:Block {touched: 'touched'})-[:COVERS]->(c:Claim)<-[:STATES]-(d:Document)
WHERE d.current
MATCH (c)-[x:CITES]->(r:Reference)-[i:IDENTIFIES]->(s:Source)
WITH b, c, r, i, x.supportive AS speaks,
     [axis IN [
       'source\t' + s.id,
       'year\t' + toString(s.year),
       'kind\t' + s.kind,
       'publisher\t' + s.publisher_key,
       'year+kind\t' + toString(s.year) + ' ' + s.kind,
       CASE WHEN s.kind IN ['guideline', 'review', 'systematic-review', 'editorial'] THEN 'secondary\t' END,
       CASE WHEN s.publisher_key STARTS WITH d.publisher_key THEN 'self-published\t' END,
       CASE WHEN s.noticed THEN 'noticed\t' END
     ] WHERE axis IS NOT NULL] AS axes
UNWIND axes AS axis
WITH b, c, axis, max(i.rank) AS cites, max(CASE WHEN speaks THEN i.rank ELSE 0 END) AS speaks_for,
     count(DISTINCT CASE WHEN speaks THEN r.id END) AS reach, count(DISTINCT CASE WHEN speaks THEN i.place END) AS places,
     count(DISTINCT CASE WHEN speaks AND i.rank = 3 THEN r.id END) AS certain,
     count(DISTINCT CASE WHEN speaks AND i.rank >= 2 THEN r.id END) AS assumed
WITH b, axis, cites, speaks_for,
     CASE WHEN c.supports = 0 THEN 0
          WHEN certain = c.supports THEN 3
          WHEN assumed = c.supports THEN 2
          WHEN reach = c.supports AND places >= c.supports THEN 1
          ELSE 0 END AS only
WITH b, axis, cites, only, speaks_for, CASE WHEN only >= 2 THEN only ELSE speaks_for END AS shaken
WITH b, axis,
     sum(CASE WHEN cites = 3 THEN 1 ELSE 0 END) AS cites_3, sum(CASE WHEN cites = 2 THEN 1 ELSE 0 END) AS cites_2,
     sum(CASE WHEN cites = 1 THEN 1 ELSE 0 END) AS cites_1,
     sum(CASE WHEN only = 3 THEN 1 ELSE 0 END) AS only_3, sum(CASE WHEN only = 2 THEN 1 ELSE 0 END) AS only_2,
     sum(CASE WHEN only = 1 THEN 1 ELSE 0 END) AS only_1,
     sum(CASE WHEN shaken = 3 THEN 1 ELSE 0 END) AS shaken_3, sum(CASE WHEN shaken = 2 THEN 1 ELSE 0 END) AS shaken_2,
     sum(CASE WHEN shaken = 1 THEN 1 ELSE 0 END) AS shaken_1, sum(CASE WHEN speaks_for = 3 THEN 1 ELSE 0 END) AS speaks_3
CREATE (b)-[:TALLIES]->(:Tally {key: axis + '\t' + b.id,
  cites_3: cites_3, cites_2: cites_2, cites_1: cites_1,
  only_3: only_3, only_2: only_2, only_1: only_1,
  shaken_3: shaken_3, shaken_2: shaken_2, shaken_1: shaken_1, speaks_3: speaks_3})
