// Make or change sources.
UNWIND $sources AS given
MERGE (s:Source {id: given.id})
SET s = given
