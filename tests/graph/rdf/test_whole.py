"""The whole graph as RDF: valid, complete, and the same from both stores."""

import io

import pytest
from rdflib import DC, OWL, PROV, RDF, RDFS, SDO, XSD, Dataset, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.compare import isomorphic

from evidence_graph.errors import Conflict, WrongUse
from evidence_graph.model import Citation
from evidence_graph.rdf.names import DEFAULT_BASE
from evidence_graph.rdf.whole import FORMATS, write_graph
from evidence_graph.store import Store
from evidence_graph.vocabulary import Basis, Intent
from evidence_loaders.into_graph.run import Run
from tests.graph.rdf.parsing import dataset, everything, exported, iri
from tests.graph.rdf.sample import HOSTILE, OLD_DOI, STARTED, TEXT, article, load
from tests.readings import REVIEW, reading
from tests.stores import Place

CITO = Namespace("http://purl.org/spar/cito/")
C4O = Namespace("http://purl.org/spar/c4o/")
OA = Namespace("http://www.w3.org/ns/oa#")
BIBO = Namespace("http://purl.org/ontology/bibo/")
EV = Namespace(DEFAULT_BASE + "vocabulary#")


@pytest.fixture
def loaded(store: Store) -> Store:
    load(store)
    return store


@pytest.mark.parametrize("format_name", FORMATS)
def test_both_stores_give_the_same_bytes(empty_embedded: Place, empty_neo4j: Place, format_name: str) -> None:
    found = []
    for place in (empty_embedded, empty_neo4j):
        with place.open() as store:
            load(store)
            found.append(exported(store, format_name))
    assert found[0] == found[1]


def test_every_format_says_the_same(loaded: Store) -> None:
    quads = dataset(loaded, "nquads")
    for format_name in ("trig", "jsonld"):
        assert set(dataset(loaded, format_name).quads()) == set(quads.quads())
    turtle = dataset(loaded, "turtle")
    assert {graph for *_, graph in turtle.quads()} == {graph for *_, graph in Dataset().quads()} | {
        next(iter(turtle.quads()))[3]
    }
    assert isomorphic(everything(turtle), everything(quads))


def test_literals_are_valid_for_their_types(loaded: Store) -> None:
    literals = [value for _, _, value, _ in dataset(loaded).quads() if isinstance(value, Literal)]
    assert len(literals) > 200
    assert [literal for literal in literals if literal.ill_typed] == []


def test_hostile_texts_survive(loaded: Store) -> None:
    claim = iri(f"claims/{article().claims[1].id}")
    for format_name in FORMATS:
        graph = everything(dataset(loaded, format_name))
        assert graph.value(claim, SDO.text) == Literal(HOSTILE)
        assert graph.value(claim, EV.section) == Literal("a\ufffdb\ufffdc")


def test_each_revision_has_its_own_graph(loaded: Store) -> None:
    quads = set(dataset(loaded).quads())
    documents = {subject for subject, predicate, *_ in quads if predicate == EV.current}
    assert len(documents) == 5
    for subject, _, _, graph in quads:
        if subject in documents:
            assert graph == URIRef(f"{subject}#statements")
        if str(subject).startswith((str(iri("sources/")), str(iri("vocabulary")))):
            assert not str(graph).endswith("#statements")


def test_the_later_revision_is_current(loaded: Store) -> None:
    graph = everything(dataset(loaded))
    [(later, earlier)] = graph.subject_objects(PROV.wasRevisionOf)
    assert (graph.value(later, EV.current), graph.value(earlier, EV.current)) == (Literal(True), Literal(False))


def test_a_load_tells_when_it_was_and_which_file_it_used(loaded: Store) -> None:
    graph = everything(dataset(loaded))
    document = iri(f"documents/{article().document.id}")
    load_of = graph.value(document, PROV.wasGeneratedBy)
    file = graph.value(load_of, PROV.used)
    assert str(graph.value(load_of, PROV.startedAtTime)) == STARTED
    assert graph.value(file, SDO.sha256) == Literal(article().document.sha256)
    assert graph.value(file, SDO.name) == Literal("leaves/one.txt")


def test_places_count_code_points_and_quote_the_document(loaded: Store) -> None:
    graph = everything(dataset(loaded))
    for claim in article().claims[:2]:
        selectors = {graph.value(s, RDF.type): s for s in graph.objects(iri(f"claims/{claim.id}"), OA.hasSelector)}
        start = graph.value(selectors[OA.TextPositionSelector], OA.start)
        end = graph.value(selectors[OA.TextPositionSelector], OA.end)
        exact = graph.value(selectors[OA.TextQuoteSelector], OA.exact)
        assert isinstance(start, Literal)
        assert isinstance(end, Literal)
        assert (start.value, end.value) == (claim.start, claim.end)
        assert str(exact) == TEXT[start.value : end.value]


def test_a_citation_says_how_sure_it_is(loaded: Store) -> None:
    graph = everything(dataset(loaded))
    claim = iri(f"claims/{article().claims[1].id}")
    found = {
        (str(graph.value(citation, CITO.hasCitedEntity)), str(graph.value(citation, EV.certainty)).rpartition("/")[2])
        for citation in graph.subjects(CITO.hasCitingEntity, claim)
    }
    assert {(source.rpartition("/")[2][:8], certainty) for source, certainty in found} == {
        ("doi:10.1", "certain"),
        ("doi:10.5", "assumed"),
        ("title-ye", "possible"),
    }


def test_only_what_is_certain_is_said_without_its_certainty(loaded: Store) -> None:
    graph = everything(dataset(loaded))
    claim = iri(f"claims/{article().claims[1].id}")
    [cited] = graph.objects(claim, CITO.cites)
    assert str(cited).startswith(str(iri("sources/doi:10.1002%2F(sici)")))
    [marker] = [marker for marker in graph.subjects(C4O.denotes) if str(marker).startswith(str(claim))]
    assert str(marker) == f"{claim}#marker/3"


def test_two_certain_alternatives_are_not_said_as_facts(store: Store) -> None:
    works = [REVIEW, REVIEW.model_copy(update={"title": "Another long look at leaves in winter"})]
    links = {"1": [(1, Basis.NUMBERED), (2, Basis.NUMBERED)]}
    Run(store).load([reading("one.txt", works, [("1",)], links=links)])
    graph = everything(dataset(store))
    claims = set(graph.subjects(RDF.type, SDO.Claim))
    assert not [claim for claim in graph.subjects(CITO.cites) if claim in claims]
    assert len(list(graph.subjects(RDF.type, CITO.Citation))) == 2


def test_a_disputing_claim_is_not_said_to_cite_for_anything_else(loaded: Store) -> None:
    graph = everything(dataset(loaded))
    [(claim, source)] = graph.subject_objects(CITO.disputes)
    assert (claim, CITO.cites, source) not in graph


def test_a_doi_is_the_same_work_unless_titles_alone_joined_it(loaded: Store) -> None:
    graph = everything(dataset(loaded))
    [same] = graph.objects(iri("sources/doi:10.5555%2Fleaf.19"), OWL.sameAs)
    assert same == URIRef("https://doi.org/10.5555/leaf.19")
    quoted = OLD_DOI.replace("<", "%3C").replace(">", "%3E")
    assert URIRef(f"https://doi.org/{quoted}") in set(graph.objects(None, OWL.sameAs))


def test_a_decision_tells_who_decided_what_when_and_why(loaded: Store) -> None:
    graph = everything(dataset(loaded))
    [decided] = graph.subjects(RDF.type, EV.Decision)
    assert str(decided) == f"{iri('documents/' + article().document.id)}#decision/3"
    assert graph.value(decided, EV.reference) == URIRef(str(decided).replace("#decision", "#reference"))
    assert graph.value(graph.value(decided, PROV.wasAttributedTo), SDO.name) == Literal("Bo")
    assert graph.value(decided, PROV.generatedAtTime) == Literal(STARTED, datatype=XSD.dateTime)
    assert graph.value(decided, RDFS.comment) == Literal("=it says so")
    [citation] = graph.subjects(PROV.wasDerivedFrom, decided)
    assert graph.value(citation, CITO.hasCitedEntity) == graph.value(decided, EV.means)
    assert str(graph.value(citation, EV.basis)).endswith("/curated")


@pytest.mark.parametrize("format_name", FORMATS)
def test_authors_keep_their_order(loaded: Store, format_name: str) -> None:
    graph = everything(dataset(loaded, format_name))
    orders = {tuple(map(str, Collection(graph, start))) for start in graph.objects(None, BIBO.authorList)}
    assert ("Oak, Ann", "Elm, Bo") in orders
    assert {author for order in orders for author in order} == set(map(str, graph.objects(None, DC.creator)))


def test_an_empty_graph_is_the_vocabulary_alone(store: Store) -> None:
    graph = everything(dataset(store))
    assert (iri("vocabulary"), RDF.type, OWL.Ontology) in graph
    assert not list(graph.subjects(RDF.type, SDO.Claim))


@pytest.mark.parametrize("base", ["", "leaf", "a b", "https://x.example/#", "https://x.example/?q=", "https://x/<y>"])
def test_a_base_that_no_iri_can_begin_with_is_refused(store: Store, base: str) -> None:
    with pytest.raises(WrongUse, match="base"):
        exported(store, "nquads", base)


def test_a_base_may_be_a_urn(loaded: Store) -> None:
    assert b"<urn:leaf:claims/" in exported(loaded, "nquads", "urn:leaf:")


def test_a_graph_that_changes_meanwhile_is_not_exported_as_one(loaded: Store) -> None:
    class Interrupting(io.BytesIO):
        def write(self, data: object) -> int:
            if not self.tell():
                Run(loaded).load([reading("new.txt", [REVIEW], [("1",)])])
            return super().write(data)  # type: ignore[arg-type]  # what the base class takes

    with pytest.raises(Conflict, match="was changed"):
        write_graph(loaded, "nquads", DEFAULT_BASE, Interrupting())


def test_a_source_cited_for_a_claim_and_against_it_has_a_citation_each(store: Store) -> None:
    made = reading("leaves/both.txt", [REVIEW], [("1",)])
    ways = (
        Citation(reference="1", marker="[1]", intent=Intent.SUPPORTS),
        Citation(reference="1", marker="[1]", intent=Intent.REFUTES),
    )
    claim = made.claims[0].model_copy(update={"cites": ways})
    run = Run(store)
    run.load([made.model_copy(update={"claims": (claim,)})])
    run.finish()
    graph = everything(dataset(store))
    citations = set(graph.subjects(RDF.type, CITO.Citation))
    told = sorted(str(intent) for one in citations for intent in graph.objects(one, CITO.hasCitationCharacterization))
    assert len(citations) == 2
    assert told == [str(CITO.refutes), str(CITO.supports)]
    name, cited = iri(f"claims/{claim.id}"), iri(f"sources/{made.sources[0].id}")
    assert set(graph.predicates(name, cited)) == {CITO.supports, CITO.refutes}
