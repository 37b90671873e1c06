"""The whole graph as a stream of RDF in one of several formats."""

from collections.abc import Iterator
from typing import IO

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple, serialize

from evidence_graph.contents.pages import id_pages
from evidence_graph.rdf.names import Names, checked_base
from evidence_graph.rdf.stating import documents_told, notices_told, sources_told
from evidence_graph.rdf.terms import NAMESPACES
from evidence_graph.rdf.vocabulary import vocabulary
from evidence_graph.state import graph_version, insist_on_version
from evidence_graph.store import Store

FORMATS = {
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "turtle": RdfFormat.TURTLE,
    "jsonld": RdfFormat.JSON_LD,
}
"""The formats of a whole graph; all but Turtle keep apart which document says what."""

DOCUMENTS = 50
"""Documents whose lists and references are in memory at once."""


def write_graph(store: Store, format_name: str, base: str, output: IO[bytes]) -> None:
    """Write everything that the store holds; ``format_name`` is one of :data:`FORMATS`.

    Raises WrongUse for a ``base`` that can't be one, Conflict where the graph changes meanwhile,
    StoreError, and OSError where ``output`` takes no more.
    """
    names = Names(checked_base(base))
    version = graph_version(store)
    kind = FORMATS[format_name]
    quads = statements(store, names)
    serialize(
        quads if kind.supports_datasets else (quad.triple for quad in quads),
        output,
        kind,
        prefixes={**NAMESPACES, "ev": names.term("").value},
    )
    insist_on_version(store, version)


def statements(store: Store, names: Names) -> Iterator[Quad]:
    """Everything: what a document says in its own named graph, sources and the vocabulary in the default graph."""
    yield from _in(DefaultGraph(), vocabulary(names))
    for ids in id_pages(store, "document", DOCUMENTS):
        for document, said in documents_told(store, names, ids):
            yield from _in(names.statements(document), said)
    for ids in id_pages(store, "notice"):
        for notice, said in notices_told(store, names, ids):
            yield from _in(names.statements(notice["document"]), said)
    for ids in id_pages(store, "source"):
        yield from _in(DefaultGraph(), sources_told(store, names, ids))


def _in(graph: NamedNode | DefaultGraph, triples: Iterator[Triple]) -> Iterator[Quad]:
    return (Quad(triple.subject, triple.predicate, triple.object, graph) for triple in triples)
