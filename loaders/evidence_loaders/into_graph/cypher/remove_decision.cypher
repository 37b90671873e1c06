// Undo an editor's decision.
MATCH (x:Decision {id: $id})
DELETE x
