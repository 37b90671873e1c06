// Link sub-articles to their articles.
UNWIND $parts AS given
MATCH (d:Document {id: given.document})
MATCH (whole:Document {id: given.whole})
MERGE (d)-[:PART_OF]->(whole)
