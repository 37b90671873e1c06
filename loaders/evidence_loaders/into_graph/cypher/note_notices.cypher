// Say of the sources that these keys surely name, and of these sources, whether a register's last word is against them,
// and its date, if it has one; where that is news, the blocks with claims that cite them are returned.
CALL () {
  UNWIND $keys AS key
  MATCH (k:SourceKey {id: key})-[n:NAMES]->(s:Source)
  USING INDEX SEEK k:SourceKey(id)
  WHERE n.sure
  RETURN s
UNION
  UNWIND $sources AS id
  MATCH (s:Source {id: id})
  USING INDEX SEEK s:Source(id)
  RETURN s
}
OPTIONAL MATCH (s)<-[:CONCERNS]-(n:Notice)
WITH s, max(n.date) AS last, max(CASE WHEN n.kind = 'reinstatement' THEN n.date END) AS cleared,
     count(CASE WHEN n.kind <> 'reinstatement' THEN 1 END) AS against
WITH s, CASE WHEN against > 0 AND (cleared IS NULL OR cleared < last) THEN coalesce(last, '') END AS noticed_on
WHERE coalesce(s.noticed_on, 'never') <> coalesce(noticed_on, 'never')
SET s.noticed_on = noticed_on
WITH s
MATCH (s)<-[:IDENTIFIES]-(:Reference)<-[:CITES]-(:Claim)<-[:COVERS]-(b:Block)
RETURN DISTINCT b.id AS block
