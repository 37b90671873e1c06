// These decisions of editors.
UNWIND $ids AS id
MATCH (x:Decision {id: id})
RETURN x.id AS id, x.identity AS identity, x.reference AS reference, x.source AS source, x.record AS record,
       x.entry_text AS entry_text, x.by AS by, x.at AS at, x.why AS why
