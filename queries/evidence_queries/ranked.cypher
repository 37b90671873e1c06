// Keys in an order that is kept: of sources that claims rely on, or ids of sources that a title alone joins. On the
// embedded store an index gives its order only to a plain MATCH and RETURN.
MATCH (t:Reliance)  //! by_title
MATCH (t:Source)  //? by_title
WHERE t.relied_3 > $after RETURN t.key AS key, t.relied_3 AS near, t.relied_3_exact AS place ORDER BY t.relied_3 LIMIT $limit  //? relied_3
WHERE t.relied_2 > $after RETURN t.key AS key, t.relied_2 AS near, t.relied_2_exact AS place ORDER BY t.relied_2 LIMIT $limit  //? relied_2
WHERE t.relied_1 > $after RETURN t.key AS key, t.relied_1 AS near, t.relied_1_exact AS place ORDER BY t.relied_1 LIMIT $limit  //? relied_1
WHERE t.cited_3 > $after RETURN t.key AS key, t.cited_3 AS near, t.cited_3_exact AS place ORDER BY t.cited_3 LIMIT $limit  //? cited_3
WHERE t.cited_2 > $after RETURN t.key AS key, t.cited_2 AS near, t.cited_2_exact AS place ORDER BY t.cited_2 LIMIT $limit  //? cited_2
WHERE t.cited_1 > $after RETURN t.key AS key, t.cited_1 AS near, t.cited_1_exact AS place ORDER BY t.cited_1 LIMIT $limit  //? cited_1
WHERE t.by_title > $after RETURN t.id AS key, t.by_title AS near, t.by_title AS place ORDER BY t.by_title LIMIT $limit  //? by_title
