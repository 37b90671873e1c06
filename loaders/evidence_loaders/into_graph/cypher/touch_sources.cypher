// The blocks with claims that cite these sources are to be tallied anew.
UNWIND $sources AS id
MATCH (s:Source {id: id})<-[:IDENTIFIES]-(:Reference)<-[:CITES]-(:Claim)<-[:COVERS]-(b:Block)
SET b.touched = 'touched'
