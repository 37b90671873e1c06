// Link sub-articles to their articles.
UNWIND $parts AS given
MATCH (d:Document {id: given.document})
USING INDEX SEEK d:Document(id)
MATCH (whole:Document {id: given.whole})
USING INDEX SEEK whole:Document(id)
MERGE (d)-[:PART_OF]->(whole)
