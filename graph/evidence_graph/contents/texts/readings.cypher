// What was read from these documents, packed.
UNWIND $ids AS id
MATCH (x:Reading {id: id})
RETURN x.id AS id, x.packed AS packed
