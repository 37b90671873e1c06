"""One claim, document or source as an rdflib graph, and graphs in the formats that the web asks for."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from evidence_graph.contents.pages import rows_of
from evidence_graph.contents.readings import document_text
from evidence_graph.errors import NotFound, WrongUse
from evidence_graph.rdf.names import Names, checked_base
from evidence_graph.rdf.stating import claims_told, documents_told, notices_told, sources_told
from evidence_graph.rdf.terms import NAMESPACES, OWL, XSD, told
from evidence_graph.rdf.vocabulary import vocabulary
from evidence_graph.store import Store

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

MEDIA_TYPES = ("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml")
"""The media types that :func:`serialized` knows, the preferred one first."""


def claim_graph(store: Store, claim: str, base: str) -> "Graph":
    """A claim, its document, and the sources that it cites or may cite. Raises NotFound, StoreError and WrongUse."""
    names = Names(checked_base(base))
    rows = rows_of(store, "claims", [claim])
    if not rows:
        raise NotFound(f"No claim {claim!r} in {store.address}.")
    document = rows[0]["document"]
    cited = {row["source"] for row in rows_of(store, "citations", [claim]) if row["source"]}
    said = claims_told(store, names, [claim], document_text(store, document))
    return _graph(names, chain(said, sources_told(store, names, sorted(cited))))


def document_graph(store: Store, document: str, base: str) -> "Graph":
    """A revision of a text: its claims, list, references and load. Raises NotFound, StoreError and WrongUse."""
    names = Names(checked_base(base))
    found = list(documents_told(store, names, [document]))
    if not found:
        raise NotFound(f"No document {document!r} in {store.address}.")
    brought = [row["id"] for row in rows_of(store, "notices_of_documents", [document])]
    notices = [said for _, said in notices_told(store, names, brought)]
    return _graph(names, chain(found[0][1], *notices, sources_told(store, names, _named_by(store, document))))


def source_graph(store: Store, source: str, base: str) -> "Graph":
    """A source and the notices about it, by its id, a key or an id it once had.

    Raises NotFound, StoreError and WrongUse.
    """
    names = Names(checked_base(base))
    kept = source if rows_of(store, "sources", [source]) else _once_called(store, source)
    notices = [row["id"] for row in rows_of(store, "notices_of_sources", [kept])]
    said = chain.from_iterable(said for _, said in notices_told(store, names, notices))
    same = () if kept == source else told(names.source(source), (OWL("sameAs"), names.source(kept)))
    return _graph(names, chain(sources_told(store, names, [kept]), same, said))


def vocabulary_graph(base: str) -> "Graph":
    """This project's own terms below ``base``. Raises WrongUse."""
    names = Names(checked_base(base))
    return _graph(names, vocabulary(names))


def serialized(graph: "Graph", media_type: str) -> bytes:
    """``graph`` in one of :data:`MEDIA_TYPES`: the same bytes for the same statements. Raises WrongUse for others."""
    kind = RdfFormat.from_media_type(media_type)
    if kind is None or media_type not in MEDIA_TYPES:
        raise WrongUse(f"accept: {media_type} is none of {', '.join(MEDIA_TYPES)}.", "accept")
    lines = sorted(graph.serialize(format="nt", encoding="utf-8").splitlines())
    triples = (quad.triple for quad in parse(b"\n".join(lines), RdfFormat.N_TRIPLES))
    output = BytesIO()
    serialize(triples, output, kind, prefixes={prefix: str(space) for prefix, space in graph.namespaces()})
    if kind == RdfFormat.RDF_XML:
        return output.getvalue().replace(b"\r", b"&#13;")  # or reading it back makes line feeds of them
    return output.getvalue()


def _once_called(store: Store, key: str) -> str:
    surely = [row["source"] for row in rows_of(store, "names", [key]) if row["sure"]]
    if not surely:
        raise NotFound(f"No source {key!r} in {store.address}.")
    return str(surely[0])


def _named_by(store: Store, document: str) -> list[str]:
    """The sources that a document lists, is, or may mean by its references."""
    references = [row["id"] for row in rows_of(store, "references_of_documents", [document])]
    rows = chain(
        rows_of(store, "lists", [document]),
        rows_of(store, "published_as", [document]),
        rows_of(store, "identifies", references),
    )
    return sorted({row["source"] for row in rows})


def _graph(names: Names, triples: Iterable[Triple]) -> "Graph":
    from rdflib import Graph  # noqa: PLC0415  (slow to import: only where a graph is asked for)

    graph = Graph(bind_namespaces="none")
    for prefix, namespace in {**NAMESPACES, "ev": names.term("").value}.items():
        graph.bind(prefix, namespace)
    for statement in _as_rdflib(triples):
        graph.add(statement)
    return graph


def _as_rdflib(triples: Iterable[Triple]) -> "Iterator[tuple[Node, Node, Node]]":
    from rdflib import Literal as Value  # noqa: PLC0415
    from rdflib import URIRef  # noqa: PLC0415

    def node(term: object) -> "Node":
        if not isinstance(term, Literal):
            return URIRef(term.value if isinstance(term, NamedNode) else str(term))
        plain = term.language or term.datatype == XSD("string")
        return Value(term.value, lang=term.language, datatype=None if plain else URIRef(term.datatype.value))

    return ((node(triple.subject), node(triple.predicate), node(triple.object)) for triple in triples)
