// These documents.
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.identity AS identity, d.current AS current, d.title AS title, d.kind AS kind, d.year AS year,
       d.updated AS updated, d.language AS language, d.publisher AS publisher, d.doi AS doi, d.pmid AS pmid,
       d.pmcid AS pmcid, d.format AS format, d.file AS file, d.sha256 AS sha256, d.part_of AS part_of
