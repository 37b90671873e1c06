// Link claims to the references they cite.
UNWIND $cites AS given
MATCH (c:Claim {id: given.claim})
MATCH (r:Reference {id: given.reference})
CREATE (c)-[x:CITES]->(r)
SET x = given.link
