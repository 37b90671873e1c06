// Keep an editor's decision; an earlier one about the same marker gives way.
MERGE (x:Decision {id: $decision.id})
SET x = $decision
