// Claims whose text holds all the words asked for, in reading order. The words of a claim stand between spaces.
UNWIND $claims AS claim  //? claims
MATCH (c:Claim {id: claim})  //? claims
CALL db.index.fulltext.queryNodes('Claim[words]', $text) YIELD node  //! claims
WITH node AS c  //! claims
WHERE c.id > $after
  AND all(phrase IN $phrases WHERE c.words CONTAINS phrase)
  AND c.kind = $claim_kind  //? claim_kind
  AND c.section = $section  //? section
  AND all(word IN $words WHERE toLower(c.text) CONTAINS word)  //? words
MATCH (c)<-[:STATES]-(d:Document)
WHERE $least <= 3
  AND d.current  //! revision
  AND d.id = $revision  //? revision
  AND d.id IN $documents  //? documents
WITH c.id AS key, 3 AS rank
RETURN key, rank
ORDER BY key
LIMIT $limit
