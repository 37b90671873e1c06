// Cut these documents from the sources they name.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[x:LISTS|DESCRIBES|PUBLISHED_AS]->(:Source)
USING INDEX SEEK d:Document(id)
DELETE x
