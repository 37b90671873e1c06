// The blocks with claims that cite these sources.
UNWIND $sources AS id
MATCH (s:Source {id: id})<-[:IDENTIFIES]-(:Reference)<-[:CITES]-(:Claim)<-[:COVERS]-(b:Block)
USING INDEX SEEK s:Source(id)
RETURN DISTINCT b.id AS block
