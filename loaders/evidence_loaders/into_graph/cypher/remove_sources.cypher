// Take out sources that no document describes any more.
UNWIND $sources AS id
MATCH (s:Source {id: id})
USING INDEX SEEK s:Source(id)
DETACH DELETE s
