"""DOIs, PMIDs and PMCIDs that no source has: what is one slip away is offered, at a cost that no graph changes."""

import pytest

from evidence_graph.errors import NotFound
from evidence_graph.store import Store
from evidence_loaders.into_graph.run import Run
from evidence_queries.asking import ask, checked
from evidence_queries.questions import QUESTIONS
from evidence_queries.slips import told_near
from evidence_queries.things.sources import source_id
from tests.readings import reading, work

LEAVES = work("Watering of leaves in autumn towns", 2016, doi="10.5555/leaves.2016(3)", pmid="27000123")
MOSS = work("What moss does to garden walls", 2019, doi="10.5555/moss", pmcid="PMC4000777")


@pytest.fixture
def loaded(store: Store) -> Store:
    run = Run(store)
    run.load([reading("page.txt", [LEAVES, MOSS], [("1",), ("2",)])])
    run.finish()
    return store


def _refused(store: Store, source: str) -> str:
    question = QUESTIONS["cites"]
    with pytest.raises(NotFound) as told:
        ask(store, question, checked(question, {"source": source}))
    assert told.value.parameter == "source"
    return str(told.value)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("10.5555/leaves.2015(3)", "doi:10.5555/leaves.2016(3)"),
        ("https://doi.org/10.5555/Leave.2016(3)", "doi:10.5555/leaves.2016(3)"),
        ("10.5555/leaves.20166(3)", "doi:10.5555/leaves.2016(3)"),
        ("10.5555/laeves.2016(3)", "doi:10.5555/leaves.2016(3)"),
        ("10.5556/moss", "doi:10.5555/moss"),
        ("27000132", "pmid:27000123"),
        ("pmid 2700123", "pmid:27000123"),
        ("PMC4000778", "pmcid:PMC4000777"),
    ],
)
def test_a_key_one_slip_away_is_offered_by_the_name_that_finds_it(loaded: Store, given: str, meant: str) -> None:
    offered = _refused(loaded, given)
    assert f"; near it: {meant} (" in offered
    question = QUESTIONS["cites"]
    assert ask(loaded, question, checked(question, {"source": meant})).rows


@pytest.mark.parametrize("given", ["10.5555/leaf", "270091234", "27000000", "PMC27000123"])
def test_where_nothing_is_near_that_is_said(loaded: Store, given: str) -> None:
    assert _refused(loaded, given).endswith(", nor one that differs in a single character.")


def test_a_doi_too_long_to_be_looked_for_is_only_not_found(loaded: Store) -> None:
    given = "10.5555/" + "moss" * 100
    assert _refused(loaded, given).startswith(f"No source with the DOI {given} in ")
    assert "single character" not in _refused(loaded, given)


def test_a_source_asked_for_by_a_wrong_key_offers_the_near_ones(loaded: Store) -> None:
    with pytest.raises(NotFound, match=r"No source with the DOI 10\.5556/moss in .*; near it: doi:10\.5555/moss \("):
        source_id(loaded, "10.5556/moss")
    with pytest.raises(NotFound, match="No source 'moss' in "):
        source_id(loaded, "moss")


@pytest.mark.parametrize(("source", "told"), [("doi:10.5556/moss", "; near it: doi:10.5555/moss ("), ("k:moss", "")])
def test_what_is_near_a_key_is_told(loaded: Store, source: str, told: str) -> None:
    found = told_near(loaded, source)
    assert found.startswith(told) if told else not found
