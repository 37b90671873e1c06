// The blocks with claims that cite these sources.
UNWIND $sources AS id
MATCH (s:Source {id: id})<-[:IDENTIFIES]-(:Reference)<-[:CITES]-(:Claim)<-[:COVERS]-(b:Block)
RETURN DISTINCT b.id AS block
