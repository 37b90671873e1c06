// These sources as the graph describes them.
UNWIND $sources AS id
MATCH (s:Source {id: id})
USING INDEX SEEK s:Source(id)
RETURN s.id AS id, s.title AS title, s.authors AS authors, s.year AS year, s.kind AS kind, s.venue AS venue,
       s.publisher AS publisher, s.doi AS doi, s.pmid AS pmid, s.pmcid AS pmcid, s.url AS url,
       s.joined_by AS joined_by
