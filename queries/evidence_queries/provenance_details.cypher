// All that is known of one claim: a row for each source that each of its references may mean.
MATCH (c:Claim {id: $key})<-[:STATES]-(d:Document)
OPTIONAL MATCH (d)-[:LOADED_BY]->(l:Load)
OPTIONAL MATCH (c)-[x:CITES]->(r:Reference)
OPTIONAL MATCH (r)-[i:IDENTIFIES]->(s:Source)
OPTIONAL MATCH (d)-[e:LISTS]->(s)
WHERE e.position = i.entry
RETURN c.start AS start, c.end AS end, d.publisher AS document_publisher, d.publisher_key AS publisher_key,
       d.identity AS identity, d.updated AS updated, d.current AS current,
       l.at AS at, l.version AS version, l.file AS load_file, l.sha256 AS sha256,
       r.key AS reference, i.basis AS basis, i.entry AS entry, e.raw AS raw, s.id AS source, s.venue AS venue, s.publisher AS publisher,
       s.publisher_key AS source_publisher_key, s.doi AS doi, s.pmid AS pmid, s.pmcid AS pmcid, s.url AS url,
       s.joined_by AS joined_by
