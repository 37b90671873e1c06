// All that editors decided, with the current document of each text.
MATCH (x:Decision)
OPTIONAL MATCH (d:Document {identity: x.identity})
WHERE d.current
RETURN x.id AS id, x.identity AS identity, x.reference AS reference, x.source AS source, x.record AS record,
       x.entry_text AS entry_text, x.by AS by, x.at AS at, x.why AS why, d.id AS document, d.file AS file
ORDER BY x.id
