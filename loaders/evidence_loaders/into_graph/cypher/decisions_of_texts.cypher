// What editors decided about these texts.
UNWIND $identities AS identity
MATCH (x:Decision {identity: identity})
USING INDEX SEEK x:Decision(identity)
RETURN x.id AS id, x.identity AS identity, x.reference AS reference, x.source AS source, x.record AS record,
       x.entry_text AS entry_text, x.by AS by, x.at AS at, x.why AS why
ORDER BY x.id
