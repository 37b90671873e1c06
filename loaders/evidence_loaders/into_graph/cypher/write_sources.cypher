// Make or change sources; as what the summary counts them stays.
UNWIND $sources AS given
MERGE (s:Source {id: given.id})
WITH s, given, s.counted AS counted
SET s = given
SET s.counted = counted
