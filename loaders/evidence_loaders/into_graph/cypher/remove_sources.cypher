// Take out sources that no document describes any more.
UNWIND $sources AS id
MATCH (s:Source {id: id})
DETACH DELETE s
