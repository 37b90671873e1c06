// Say when, by which version and from which file these documents came.
UNWIND $loads AS given
MATCH (d:Document {id: given.document})
USING INDEX SEEK d:Document(id)
CREATE (d)-[:LOADED_BY]->(l:Load {id: given.id, run: given.run, at: given.at, version: given.version,
                                  file: given.file, sha256: given.sha256, way: given.way})
