"""The vocabularies that the graph is told in, and statements made of their terms."""

from collections.abc import Callable, Iterator
from functools import cache

from pyoxigraph import Literal, NamedNode, Triple

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "cito": "http://purl.org/spar/cito/",
    "c4o": "http://purl.org/spar/c4o/",
    "biro": "http://purl.org/spar/biro/",
    "fabio": "http://purl.org/spar/fabio/",
    "frbr": "http://purl.org/vocab/frbr/core#",
    "bibo": "http://purl.org/ontology/bibo/",
    "prism": "http://prismstandard.org/namespaces/basic/2.0/",
}
"""Published vocabularies by the prefix they are written with."""


def terms_of(prefix: str) -> Callable[[str], NamedNode]:
    """A function that gives the term of a name in the vocabulary written ``prefix``."""
    namespace = NAMESPACES[prefix]
    return cache(lambda name: NamedNode(namespace + name))


RDF, RDFS, OWL, XSD, DC, DCTERMS, PROV, OA, SCHEMA, CITO, C4O, BIRO, FABIO, FRBR, BIBO, PRISM = map(
    terms_of,
    [
        *("rdf", "rdfs", "owl", "xsd", "dc", "dcterms", "prov", "oa", "schema"),
        *("cito", "c4o", "biro", "fabio", "frbr", "bibo", "prism"),
    ],
)
A = RDF("type")

Statement = tuple[NamedNode, NamedNode | Literal | None]
"""A predicate and an object; None says that the value is not known."""


def told(subject: NamedNode, *statements: Statement) -> Iterator[Triple]:
    """A triple for each statement whose object is known."""
    return (Triple(subject, predicate, value) for predicate, value in statements if value is not None)
