// The block that a claim stands in.
MATCH (c:Claim {id: $claim})<-[:COVERS]-(b:Block)
RETURN b.id AS block
