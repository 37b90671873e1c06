// Which documents state these claims.
UNWIND $ids AS id
MATCH (c:Claim {id: id})<-[x:STATES]-(d:Document)
RETURN d.id AS document, c.id AS claim, x.ordinal AS ordinal
