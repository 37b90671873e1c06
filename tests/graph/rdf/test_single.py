"""One claim, document or source, as its page gives it to programs."""

import warnings

import pytest
from rdflib import DCTERMS, OWL, PROV, RDF, SDO, Graph, Literal, Namespace

from evidence_graph.errors import NotFound, WrongUse
from evidence_graph.rdf.names import DEFAULT_BASE
from evidence_graph.rdf.single import (
    MEDIA_TYPES,
    claim_graph,
    document_graph,
    serialized,
    source_graph,
    vocabulary_graph,
)
from evidence_graph.store import Store
from tests.graph.rdf.parsing import dataset, everything, iri
from tests.graph.rdf.sample import OLD_DOI, article, letter, load, register

CITO = Namespace("http://purl.org/spar/cito/")
BIRO = Namespace("http://purl.org/spar/biro/")
EV = Namespace(DEFAULT_BASE + "vocabulary#")


@pytest.fixture
def loaded(store: Store) -> Store:
    load(store)
    return store


def test_a_claim_comes_with_what_it_cites(loaded: Store) -> None:
    graph = claim_graph(loaded, article().claims[1].id, DEFAULT_BASE)
    [claim] = graph.subjects(RDF.type, SDO.Claim)
    assert claim == iri(f"claims/{article().claims[1].id}")
    cited = set(graph.objects(None, CITO.hasCitedEntity))
    assert len(cited) == 3
    assert all(graph.value(source, DCTERMS.title) for source in cited)


def test_a_document_comes_with_claims_list_and_load(loaded: Store) -> None:
    graph = document_graph(loaded, article().document.id, DEFAULT_BASE)
    document = iri(f"documents/{article().document.id}")
    assert len(list(graph.subjects(RDF.type, SDO.Claim))) == 3
    assert len(list(graph.subjects(RDF.type, BIRO.BibliographicReference))) == 3
    assert graph.value(document, PROV.wasGeneratedBy)
    named = set(graph.objects(None, BIRO.references)) | set(graph.objects(None, CITO.hasCitedEntity))
    assert all(graph.value(source, DCTERMS.identifier) for source in named)


def test_a_part_tells_the_row_and_the_awkward_key_of_its_citation(loaded: Store) -> None:
    made = letter(article())
    graph = document_graph(loaded, made.document.id, DEFAULT_BASE)
    assert graph.value(iri(f"claims/{made.claims[0].id}"), EV.row) == Literal(7)
    reference = iri(f"documents/{made.document.id}#reference/B1%20%232%2F%3Cx%3E")
    assert graph.value(reference, EV.key) == Literal("B1 #2/<x>")
    assert graph.value(iri(f"documents/{made.document.id}"), DCTERMS.isPartOf) == iri(
        f"documents/{article().document.id}"
    )


def test_a_register_comes_with_its_notices(loaded: Store) -> None:
    graph = document_graph(loaded, register().document.id, DEFAULT_BASE)
    [notice] = graph.subjects(RDF.type, EV.Notice)
    assert graph.value(notice, EV.concerns) == iri("sources/doi:10.5555%2Fleaf.19")


def test_a_source_comes_with_the_notices_about_it(loaded: Store) -> None:
    graph = source_graph(loaded, "doi:10.5555/leaf.19", DEFAULT_BASE)
    [notice] = graph.subjects(EV.concerns, iri("sources/doi:10.5555%2Fleaf.19"))
    assert graph.value(notice, EV.kind) == EV["notice-kind/retraction"]


def test_a_source_is_found_by_any_key_that_names_it(loaded: Store) -> None:
    [key] = [
        row["id"]
        for row in loaded.read(
            "MATCH (k:SourceKey)-[:NAMES]->(:Source {id: $id}) WHERE k.id STARTS WITH 'title:' RETURN k.id AS id",
            {"id": f"doi:{OLD_DOI}"},
        )
    ]
    graph = source_graph(loaded, key, DEFAULT_BASE)
    [kept] = graph.objects(iri(f"sources/{key}"), OWL.sameAs)
    assert graph.value(kept, DCTERMS.identifier) == Literal(f"doi:{OLD_DOI}")


@pytest.mark.parametrize("graph_of", [claim_graph, document_graph, source_graph])
def test_what_the_graph_does_not_hold_is_not_found(store: Store, graph_of: object) -> None:
    assert callable(graph_of)
    with pytest.raises(NotFound, match="'nobody'"):
        graph_of(store, "nobody", DEFAULT_BASE)


def test_one_thing_says_nothing_that_the_whole_does_not(loaded: Store) -> None:
    whole = set(everything(dataset(loaded)))
    for made in (article(), letter(article()), register()):
        assert set(document_graph(loaded, made.document.id, DEFAULT_BASE)) <= whole
        for claim in made.claims:
            assert set(claim_graph(loaded, claim.id, DEFAULT_BASE)) <= whole


@pytest.mark.parametrize("media_type", MEDIA_TYPES)
def test_each_media_type_reads_back_the_same(loaded: Store, media_type: str) -> None:
    graph = document_graph(loaded, article().document.id, DEFAULT_BASE)
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # rdflib warns of its own parsers
        again = Graph().parse(data=serialized(graph, media_type), format=media_type)
    assert set(again) == set(graph)


def test_a_media_type_that_is_not_rdf_is_refused() -> None:
    with pytest.raises(WrongUse, match="text/html"):
        serialized(Graph(), "text/html")


def test_the_vocabulary_can_be_served() -> None:
    assert b"ev:certainty" in serialized(vocabulary_graph(DEFAULT_BASE), "text/turtle")
