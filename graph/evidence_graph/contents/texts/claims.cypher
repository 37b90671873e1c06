// These claims, and the documents that state them.
UNWIND $ids AS id
MATCH (c:Claim {id: id})<-[:STATES]-(d:Document)
RETURN c.id AS id, d.id AS document, c.ordinal AS ordinal, c.kind AS kind, c.section AS section, c.context AS context,
       c.text AS text, c.start AS start, c.end AS end, c.line AS line, c.row AS row, c.supports AS supports
