// Documents that are a part or a later revision of others, with those: a row for each.
MATCH (d:Document)
WHERE d.part_of IS NOT NULL OR (d)-[:REVISES]->(:Document)
OPTIONAL MATCH (d)-[:REVISES]->(earlier:Document)
RETURN d.id AS id, d.part_of AS whole, earlier.id AS earlier
