"""Cypher and other query texts, read from the files that packages ship them in."""

from functools import cache
from importlib.resources import files


@cache
def cypher(package: str, name: str) -> str:
    """The text of the file ``name`` inside ``package``: ``cypher("evidence_graph", "schema_texts/graph.cypher")``.

    Both stores accept the ``//`` comments that texts open with. Raises FileNotFoundError where there is no such file.
    """
    return files(package).joinpath(name).read_text(encoding="utf-8")
