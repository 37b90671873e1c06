"""Exports read back with rdflib, and a store's whole graph as bytes."""

import io
import warnings

from rdflib import Dataset, Graph, URIRef

from evidence_graph.rdf.names import DEFAULT_BASE
from evidence_graph.rdf.whole import write_graph
from evidence_graph.store import Store

RDFLIB_NAMES = {"nquads": "nquads", "trig": "trig", "turtle": "turtle", "jsonld": "json-ld"}


def exported(store: Store, format_name: str, base: str = DEFAULT_BASE) -> bytes:
    """The whole graph in one format."""
    output = io.BytesIO()
    write_graph(store, format_name, base, output)
    return output.getvalue()


def dataset(store: Store, format_name: str = "nquads") -> Dataset:
    """The whole graph, exported and read back."""
    read = Dataset()
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # rdflib warns of its own parsers
        read.parse(data=exported(store, format_name), format=RDFLIB_NAMES[format_name])
    return read


def everything(found: Dataset) -> Graph:
    """All statements, whoever says them."""
    graph = Graph()
    for subject, predicate, value, _ in found.quads():
        graph.add((subject, predicate, value))
    return graph


def iri(path: str) -> URIRef:
    """A name below the usual base."""
    return URIRef(DEFAULT_BASE + path)
