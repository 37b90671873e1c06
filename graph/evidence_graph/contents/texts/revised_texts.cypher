// Every revision of the texts that have several.
MATCH (old:Document)
WHERE NOT old.current
WITH DISTINCT old.identity AS identity
MATCH (d:Document {identity: identity})
RETURN d.id AS id, d.identity AS identity, d.updated AS updated, d.file AS file, d.current AS current
