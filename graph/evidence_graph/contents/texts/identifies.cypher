// What these references may mean.
UNWIND $ids AS id
MATCH (r:Reference {id: id})-[i:IDENTIFIES]->(s:Source)
RETURN r.id AS reference, s.id AS source, i.basis AS basis, i.rank AS rank, i.entry AS entry
