// What editors decided about markers of these documents' texts.
UNWIND $ids AS id
MATCH (d:Document {id: id})
MATCH (x:Decision {identity: d.identity})
RETURN d.id AS document, x.reference AS reference, x.source AS source, x.by AS by, x.at AS at, x.why AS why
