// The claims that cite these references.
UNWIND $keys AS key
MATCH (r:Reference {id: key})<-[:CITES]-(c:Claim)
RETURN DISTINCT r.id AS reference, c.id AS claim
