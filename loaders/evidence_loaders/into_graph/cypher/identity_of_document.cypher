// Which text the document of this id is a revision of.
MATCH (d:Document {id: $id})
RETURN d.identity AS identity
