// The blocks with claims that cite what these keys name are to be tallied anew.
UNWIND $keys AS key
MATCH (k:SourceKey {id: key})-[n:NAMES]->(s:Source)<-[:IDENTIFIES]-(:Reference)<-[:CITES]-(:Claim)<-[:COVERS]-(b:Block)
WHERE n.sure
SET b.touched = 'touched'
