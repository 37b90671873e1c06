// One document, how much it holds, its load, and what it is part of and published as.
MATCH (d:Document {id: $id})
OPTIONAL MATCH (d)-[:LOADED_BY]->(l:Load)
OPTIONAL MATCH (d)-[:PUBLISHED_AS]->(s:Source)
OPTIONAL MATCH (d)-[:PART_OF]->(whole:Document)
RETURN d.id AS id, d.title AS title, d.file AS file, d.format AS format, d.publisher AS publisher, d.updated AS updated,
       d.year AS year, d.language AS language, d.doi AS doi, d.pmid AS pmid, d.pmcid AS pmcid, d.current AS current,
       d.identity AS identity, whole.id AS part_of, s.id AS published_as,
       l.at AS at, l.version AS version, l.file AS load_file, l.sha256 AS sha256,
       COUNT { (d)-[:STATES]->(:Claim) } AS claims,
       COUNT { (d)-[:HAS]->(:Reference) } AS references,
       COUNT { (d)-[:LISTS]->(:Source) } AS entries
