"""This project's own terms: the few that no published vocabulary has, and its kinds as SKOS concepts."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from pyoxigraph import RdfFormat, Triple, parse

from evidence_graph.rdf.names import Names


def vocabulary(names: Names) -> Iterator[Triple]:
    """The vocabulary as ``vocabulary.ttl`` describes it, below the base of ``names``."""
    base = names.term("").value.removesuffix("#")
    return (quad.triple for quad in parse(_turtle(), RdfFormat.TURTLE, base_iri=base))


@cache
def _turtle() -> str:
    return files("evidence_graph.rdf").joinpath("vocabulary.ttl").read_text(encoding="utf-8")
