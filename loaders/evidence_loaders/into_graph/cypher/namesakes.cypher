// Documents that carry one of these DOIs over another title.
UNWIND $documents AS given
MATCH (d:Document {doi: given.doi})
USING INDEX SEEK d:Document(doi)
WHERE d.identity <> given.identity
RETURN DISTINCT given.identity AS identity, d.id AS id, d.title AS title, d.file AS file
