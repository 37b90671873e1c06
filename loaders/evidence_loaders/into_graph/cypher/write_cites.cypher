// Link claims to the references they cite.
UNWIND $cites AS given
MATCH (c:Claim {id: given.claim})
USING INDEX SEEK c:Claim(id)
MATCH (r:Reference {id: given.reference})
USING INDEX SEEK r:Reference(id)
CREATE (c)-[x:CITES]->(r)
SET x = given.link
