// What was read from this document.
MATCH (x:Reading {id: $id})
RETURN x.packed AS packed
