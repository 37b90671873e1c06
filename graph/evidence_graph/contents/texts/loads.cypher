// These loads, and the documents they brought.
UNWIND $ids AS id
MATCH (l:Load {id: id})<-[:LOADED_BY]-(d:Document)
RETURN l.id AS id, d.id AS document, l.run AS run, l.at AS at, l.version AS version, l.file AS file, l.sha256 AS sha256
