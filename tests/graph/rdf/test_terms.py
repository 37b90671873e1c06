"""Every term that an export uses exists."""

from collections.abc import Iterable
from typing import Any

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from evidence_graph.rdf.names import DEFAULT_BASE
from evidence_graph.rdf.single import vocabulary_graph
from evidence_graph.rdf.terms import NAMESPACES
from evidence_graph.store import Store
from evidence_graph.vocabulary import Basis, Certainty, ClaimKind, Intent, NoticeKind, SourceKind
from tests.graph.rdf.parsing import dataset, everything, iri
from tests.graph.rdf.published_terms import exists
from tests.graph.rdf.sample import load

OWN = DEFAULT_BASE + "vocabulary#"
KINDS = {
    "claim-kind": ClaimKind,
    "source-kind": SourceKind,
    "basis": Basis,
    "certainty": Certainty,
    "notice-kind": NoticeKind,
}


def terms_in(graph: Graph) -> set[str]:
    """The predicates, classes, datatypes and named things of known vocabularies that a graph speaks of."""
    found: set[Any] = set(graph.predicates()) | set(graph.objects()) | set(graph.subjects())
    found |= {value.datatype for value in graph.objects() if isinstance(value, Literal) and value.datatype}
    spaces = (*NAMESPACES.values(), OWN)
    return {str(term) for term in found if isinstance(term, URIRef) and str(term).startswith(spaces)}


def unpublished(terms: Iterable[str]) -> list[str]:
    """Those of ``terms`` that their vocabulary does not have."""
    spaces = {namespace: prefix for prefix, namespace in NAMESPACES.items()}
    own = {str(subject) for subject in vocabulary_graph(DEFAULT_BASE).subjects()}
    missing = []
    for term in sorted(terms):
        space = next((namespace for namespace in spaces if term.startswith(namespace)), None)
        known = exists(spaces[space], term.removeprefix(space)) if space else term in own
        missing += [] if known else [term]
    return missing


@pytest.fixture
def said(store: Store) -> Graph:
    load(store)
    return everything(dataset(store))


def test_every_term_of_an_export_is_published_or_described(said: Graph) -> None:
    terms = terms_in(said)
    assert len(terms) > 100
    assert unpublished(terms) == []


def test_a_term_that_nobody_published_is_found() -> None:
    wrong = [NAMESPACES["cito"] + "citez", NAMESPACES["prov"] + "Thing", OWN + "mood"]
    assert sorted(unpublished([*wrong, NAMESPACES["cito"] + "cites"])) == wrong


def test_every_intent_is_a_term_of_cito() -> None:
    assert all(exists("cito", intent.value) for intent in Intent)


@pytest.mark.parametrize("name", KINDS)
def test_the_vocabulary_has_every_kind_and_no_other(name: str) -> None:
    graph = vocabulary_graph(DEFAULT_BASE)
    concepts = {str(concept) for concept in graph.subjects(RDF.type, SKOS.Concept)}
    assert {c for c in concepts if c.startswith(f"{OWN}{name}/")} == {f"{OWN}{name}/{kind}" for kind in KINDS[name]}
    for concept in map(URIRef, concepts):
        scheme = graph.value(concept, SKOS.inScheme)
        assert (scheme, RDF.type, SKOS.ConceptScheme) in graph
        assert graph.value(concept, SKOS.definition)


def test_the_vocabulary_has_no_property_or_class_that_is_never_used(said: Graph) -> None:
    own = vocabulary_graph(DEFAULT_BASE)
    properties = {*own.subjects(RDF.type, OWL.ObjectProperty), *own.subjects(RDF.type, OWL.DatatypeProperty)}
    assert properties - set(said.predicates()) == set()
    assert set(own.subjects(RDF.type, OWL.Class)) - set(said.objects(None, RDF.type)) == set()


def test_values_have_the_type_that_the_vocabulary_tells(said: Graph) -> None:
    own = vocabulary_graph(DEFAULT_BASE)
    for term in own.subjects(RDF.type, OWL.DatatypeProperty):
        values = list(said.objects(None, term))
        string = URIRef(NAMESPACES["xsd"] + "string")
        types = {value.datatype or string for value in values if isinstance(value, Literal)}
        assert types == {own.value(term, RDFS.range)}, term


def test_the_vocabulary_moves_with_the_base() -> None:
    graph = vocabulary_graph("https://graph.leaf.example/x")
    assert (URIRef("https://graph.leaf.example/x/vocabulary"), RDF.type, OWL.Ontology) in graph
    assert not [subject for subject in graph.subjects() if str(subject).startswith(str(iri("")))]
