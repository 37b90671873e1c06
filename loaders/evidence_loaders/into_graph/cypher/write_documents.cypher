// Make documents, or set those anew whose parts were taken out.
UNWIND $documents AS given
MERGE (d:Document {id: given.id})
SET d = given
