// The notices that concern these sources.
UNWIND $ids AS id
MATCH (s:Source {id: id})<-[:CONCERNS]-(n:Notice)
RETURN DISTINCT n.id AS id
