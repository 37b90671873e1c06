// Those of these sources that a title alone joins.
UNWIND $sources AS id
MATCH (s:Source {id: id})
USING INDEX SEEK s:Source(id)
WHERE s.joined_by IS NOT NULL
RETURN s.id AS source
