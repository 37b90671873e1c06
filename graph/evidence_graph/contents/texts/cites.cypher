// What these claims cite.
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[x:CITES]->(r:Reference)
RETURN c.id AS claim, r.id AS reference, x.marker AS marker, x.intent AS intent, x.supportive AS supportive
