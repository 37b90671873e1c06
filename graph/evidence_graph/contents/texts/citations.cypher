// What these claims cite, a row for each source that is meant or may be; a reference that means none has one row.
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[x:CITES]->(r:Reference)
OPTIONAL MATCH (r)-[i:IDENTIFIES]->(s:Source)
RETURN c.id AS claim, r.key AS reference, r.number AS number, x.marker AS marker, x.intent AS intent,
       i.basis AS basis, i.rank AS rank, i.entry AS entry, s.id AS source
