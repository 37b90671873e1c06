// What these documents list, as printed.
UNWIND $ids AS id
MATCH (d:Document {id: id})-[x:LISTS]->(s:Source)
RETURN d.id AS document, x.position AS position, s.id AS source, x.raw AS raw, x.line AS line
