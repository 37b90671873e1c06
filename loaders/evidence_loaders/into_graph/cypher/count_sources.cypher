// Say as of which year the summary counts these sources.
UNWIND $counted AS given
MATCH (s:Source {id: given.source})
USING INDEX SEEK s:Source(id)
SET s.counted = given.now
