// Which loads brought these documents.
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:LOADED_BY]->(l:Load)
RETURN d.id AS document, l.id AS load, l.at AS at, l.version AS version, l.file AS file, l.sha256 AS sha256
