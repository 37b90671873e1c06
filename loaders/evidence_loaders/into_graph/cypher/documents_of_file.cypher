// The documents that came from these bytes under this name, and how they were read.
MATCH (d:Document {sha256: $sha256})
WHERE d.file = $file
OPTIONAL MATCH (d)-[:LOADED_BY]->(l:Load)
RETURN d.current AS current, l.way AS way
