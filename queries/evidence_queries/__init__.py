"""Questions to the evidence graph: one Cypher text and one declaration each."""
