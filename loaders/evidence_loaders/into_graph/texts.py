"""The Cypher texts of this folder, by name."""

from evidence_graph.cypher_text import cypher


def text(name: str) -> str:
    """The Cypher text ``cypher/<name>.cypher``."""
    return cypher("evidence_loaders.into_graph", f"cypher/{name}.cypher")
