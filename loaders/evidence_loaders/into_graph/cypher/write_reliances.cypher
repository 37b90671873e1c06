// Make what sorts sources, or set it anew.
UNWIND $reliances AS given
MERGE (r:Reliance {key: given.key})
SET r = given
