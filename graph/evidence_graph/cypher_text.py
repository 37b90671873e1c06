"""Cypher and other query texts, read from the files that packages ship them in."""

from functools import cache
from importlib import import_module
from pathlib import Path


@cache
def cypher(package: str, name: str) -> str:
    """The text of the file ``name`` inside ``package``: ``cypher("evidence_graph", "schema_texts/graph.cypher")``.

    Both stores accept the ``//`` comments that texts open with. Raises FileNotFoundError where there is no such file.
    """
    folder = import_module(package).__path__[0]  # importlib.resources would do, for 10 ms at the start of each command
    return (Path(folder) / name).read_text(encoding="utf-8")
