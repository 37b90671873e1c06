// Every revision of a text, and the sub-articles of each.
MATCH (d:Document {identity: $identity})
OPTIONAL MATCH (part:Document)-[:PART_OF*1..]->(d)
RETURN d.id AS id, part.id AS part
