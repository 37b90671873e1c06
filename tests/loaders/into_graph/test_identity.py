"""Sources are the same whatever the order in which documents tell of them."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from evidence_graph.model import Reading
from evidence_graph.store import Store
from evidence_loaders.into_graph.documents import records
from evidence_loaders.into_graph.forgetting import forget
from evidence_loaders.into_graph.run import Run, Status
from tests.graph_contents import contents
from tests.readings import TRIAL, reading, work

TITLE = "Why some leaves turn red before they fall"
BY_DOI = work(TITLE, 2016, doi="10.5555/red")
BY_PMID = work(TITLE, 2016, pmid="4711")
BY_BOTH = work("Red leaves, in short form", 2016, doi="10.5555/red", pmid="4711")
BY_TITLE = work(TITLE, 2016)
OTHER_DOI = work(TITLE, 2016, doi="10.5555/other")
AUTHORED = work(TITLE, 2016, authors=("Oak, Ann",))

CASES = {
    "title then doi": (BY_DOI, BY_TITLE),
    "pmid, doi and both": (BY_DOI, BY_PMID, BY_BOTH),
    "two dois over one title": (BY_DOI, OTHER_DOI, BY_TITLE),
    "author known and not": (AUTHORED, BY_TITLE, BY_PMID),
    "two authors over one title": (AUTHORED, work(TITLE, 2016, authors=("Elm, Bo",)), BY_TITLE),
    "one pmid under two dois": (
        BY_BOTH,
        work("Another work on leaves altogether", 2017, doi="10.5555/x", pmid="4711"),
        BY_PMID,
    ),
}


def _sources(store: Store) -> list[str]:
    return sorted(row["id"] for row in store.read("MATCH (s:Source) RETURN s.id AS id", {}))


def _load(store: Store, readings: Sequence[Reading]) -> None:
    run = Run(store)
    for item in readings:
        run.load([item])
    run.finish()


def _empty(store: Store) -> None:
    for row in store.read("MATCH (d:Document) RETURN d.id AS id", {}):
        forget(store, row["id"])


@pytest.mark.parametrize("case", CASES)
def test_the_order_of_loading_cannot_be_seen(store: Store, case: str) -> None:
    readings = [reading(f"{number}.txt", [told], [("1",)]) for number, told in enumerate(CASES[case])]
    seen = []
    for order in permutations(readings):
        _load(store, order)
        seen.append(contents(store))
        _empty(store)
    assert all(other == seen[0] for other in seen[1:])


@pytest.mark.parametrize("case", CASES)
def test_forgetting_leaves_what_was_there_before(store: Store, case: str) -> None:
    readings = [reading(f"{number}.txt", [told], [("1",)]) for number, told in enumerate(CASES[case])]
    _load(store, readings[:-1])
    before = contents(store)
    _load(store, readings[-1:])
    forget(store, readings[-1].document.id)
    assert contents(store) == before


def test_nothing_is_left_when_all_is_forgotten(store: Store) -> None:
    _load(store, [reading("a.txt", [BY_BOTH, BY_TITLE, TRIAL], [("1", "2")]), reading("b.txt", [BY_PMID], [("1",)])])
    _empty(store)
    assert not any(contents(store).values())


def test_one_batch_is_the_same_as_many(store: Store) -> None:
    readings = [
        reading(f"{number}.txt", [told], [("1",)]) for number, told in enumerate((BY_DOI, BY_PMID, BY_BOTH, BY_TITLE))
    ]
    Run(store).load(readings)
    together = contents(store)
    _empty(store)
    _load(store, readings)
    assert contents(store) == together


def test_a_record_with_two_keys_joins_and_every_old_id_resolves(store: Store) -> None:
    _load(store, [reading("a.txt", [BY_DOI], [("1",)]), reading("b.txt", [BY_PMID], [("1",)])])
    assert _sources(store) == ["doi:10.5555/red"], "one title, one year"
    _load(store, [reading("c.txt", [BY_BOTH], [("1",)])])
    rows = store.read("MATCH (k:SourceKey {id: 'pmid:4711'})-[:NAMES]->(s:Source) RETURN s.id AS id", {})
    assert rows == [{"id": "doi:10.5555/red"}]


def test_two_dois_never_join_and_a_title_that_fits_both_is_told(store: Store) -> None:
    _load(store, [reading("a.txt", [BY_DOI], [("1",)]), reading("b.txt", [OTHER_DOI], [("1",)])])
    outcome = Run(store).load([reading("c.txt", [BY_TITLE], [("1",)])])[0]
    assert len(_sources(store)) == 3
    assert [problem.code for problem in outcome.problems] == ["title-fits-several"]


def test_a_join_by_title_alone_is_told_on_the_source(store: Store) -> None:
    _load(store, [reading("a.txt", [TRIAL, BY_TITLE], [("1",)])])
    joined = "MATCH (s:Source) WHERE s.joined_by = 'title' RETURN s.id AS id"
    assert store.read(joined, {}) == []
    _load(store, [reading("b.txt", [TRIAL, BY_TITLE], [("1",)])])
    assert [row["id"].split(":")[0] for row in store.read(joined, {})] == ["title-year"]


def test_loading_twice_changes_nothing(store: Store) -> None:
    readings = [reading("a.txt", [BY_DOI, TRIAL], [("1",)]), reading("b.txt", [BY_PMID], [("1",)])]
    _load(store, readings)
    before = contents(store), store.read("MATCH (g:Graph) RETURN g.version AS version", {})
    assert [outcome.status for outcome in Run(store).load(readings)] == [Status.UNCHANGED, Status.UNCHANGED]
    assert (contents(store), store.read("MATCH (g:Graph) RETURN g.version AS version", {})) == before


def test_a_document_that_lists_itself_is_known_by_all_its_identifiers() -> None:
    listed = reading("a.txt", [BY_DOI], [("1",)])
    itself = listed.document.model_copy(update={"title": TITLE, "year": 2016, "doi": "10.5555/red", "pmid": "4711"})
    told = records(listed.model_copy(update={"document": itself}))
    assert [(one.source.doi, one.source.pmid) for one in told] == [("10.5555/red", "4711")]
