"""The Cypher texts of this package that belong to no single question."""

from evidence_graph.cypher_text import cypher


def text(name: str) -> str:
    """The Cypher text ``<name>.cypher`` beside this module."""
    return cypher("evidence_queries", f"{name}.cypher")
