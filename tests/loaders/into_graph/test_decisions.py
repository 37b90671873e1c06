"""An editor's word about a marker holds over reloads and revisions, can be listed and undone."""

from collections.abc import Sequence

import pytest

from evidence_graph.errors import NotFound, WrongUse
from evidence_graph.model import Reading, Source
from evidence_graph.store import Store
from evidence_graph.vocabulary import Basis
from evidence_loaders.into_graph.forgetting import forget
from evidence_loaders.into_graph.identifying import identify, listed, undo
from evidence_loaders.into_graph.run import Outcome, Run
from tests.graph_contents import contents
from tests.readings import REVIEW, TRIAL, reading, work

ASSUMED = {"1": [(1, Basis.POSITION)], "2": [(2, Basis.POSITION), (1, Basis.CANDIDATE)], "3": [(2, Basis.CANDIDATE)]}


def _article(*more: tuple[str, ...], works: Sequence[Source] = (REVIEW, TRIAL)) -> Reading:
    return reading("leaf.txt", works, [("1",), ("2",), ("3",), *more], links=ASSUMED)


def _load(store: Store, item: Reading) -> Outcome:
    run = Run(store)
    outcome = run.load([item])[0]
    run.finish()
    return outcome


def _meanings(store: Store) -> dict[str, list[tuple[str, str]]]:
    text = (
        "MATCH (d:Document)-[:HAS]->(r:Reference) WHERE d.current OPTIONAL MATCH (r)-[i:IDENTIFIES]->(s:Source) "
        "RETURN r.key AS key, s.id AS source, i.basis AS basis"
    )
    found: dict[str, list[tuple[str, str]]] = {}
    for row in store.read(text, {}):
        if row["source"]:
            found.setdefault(row["key"], []).append((row["basis"], row["source"]))
    return {key: sorted(links) for key, links in found.items()}


def test_a_decision_replaces_its_marker_and_takes_its_entry_from_the_others(store: Store) -> None:
    _load(store, _article())
    identify(store, "leaf.txt", "3", "entry:2", by="Ann Oak", why="the print says so")
    meanings = _meanings(store)
    assert meanings["3"] == [("curated", "doi:10.5555/leaf.19")]
    assert [basis for basis, _ in meanings["2"]] == ["candidate"]


@pytest.mark.parametrize(
    "named", ["10.5555/LEAF.19", "https://doi.org/10.5555/leaf.19", "doi:10.5555/leaf.19", "entry:2"]
)
def test_a_source_may_be_named_in_any_way(store: Store, named: str) -> None:
    _load(store, _article())
    identify(store, "leaf.txt", "1", named, by="Ann Oak")
    assert _meanings(store)["1"] == [("curated", "doi:10.5555/leaf.19")]
    assert [basis for basis, _ in _meanings(store)["2"]] == ["candidate"]


def test_a_marker_may_mean_nothing_or_a_work_outside_the_list(store: Store) -> None:
    _load(store, _article())
    identify(store, "leaf.txt", "2", "none", by="Ann Oak")
    identify(store, "leaf.txt", "3", "10.5555/elsewhere", by="Ann Oak")
    assert "2" not in _meanings(store)
    assert _meanings(store)["3"] == [("curated", "doi:10.5555/elsewhere")]


def test_undoing_gives_back_what_was(store: Store) -> None:
    _load(store, _article())
    before = contents(store)
    identify(store, "leaf.txt", "3", "10.5555/elsewhere", by="Ann Oak")
    assert contents(store) != before
    assert undo(store, "leaf.txt", "3").by == "Ann Oak"
    assert contents(store) == before


def test_decisions_hold_over_reloads_revisions_and_forgetting(store: Store) -> None:
    _load(store, _article())
    identify(store, "leaf.txt", "3", "entry:2", by="Ann Oak")
    _load(store, _article())
    assert _meanings(store)["3"] == [("curated", "doi:10.5555/leaf.19")]
    assert not _load(store, _article(("1", "2"))).problems
    assert _meanings(store)["3"] == [("curated", "doi:10.5555/leaf.19")]
    assert forget(store, "leaf.txt").decisions_kept == 1
    _load(store, _article())
    assert _meanings(store)["3"] == [("curated", "doi:10.5555/leaf.19")]


def test_a_decision_made_since_holds_when_an_old_revision_becomes_current_again(store: Store) -> None:
    _load(store, _article())
    _load(store, _article(("1",)))
    identify(store, "leaf.txt", "3", "entry:2", by="Ann Oak")
    _load(store, _article())
    assert _meanings(store)["3"] == [("curated", "doi:10.5555/leaf.19")]


def test_a_changed_or_missing_entry_is_reported(store: Store) -> None:
    _load(store, _article())
    identify(store, "leaf.txt", "3", "entry:2", by="Ann Oak")
    moved = _article(works=(TRIAL, work("A third work about leaves here", 2020)))
    changed = moved.model_copy(
        update={"lists": tuple(e.model_copy(update={"raw": f"new {e.raw}"}) for e in moved.lists)}
    )
    outcome = _load(store, changed)
    assert [problem.code for problem in outcome.problems] == ["decision-to-check"]
    assert "now reads 'new entry 1'" in outcome.problems[0].message
    other = _article(works=(REVIEW, work("A third work about leaves here", 2020)))
    gone = other.model_copy(
        update={"lists": tuple(e.model_copy(update={"raw": f"other {e.raw}"}) for e in other.lists)}
    )
    assert "no longer in the list" in _load(store, gone).problems[0].message


def test_decisions_are_listed_with_their_document(store: Store) -> None:
    _load(store, _article())
    identify(store, "leaf.txt", "3", "entry:2", by="Ann Oak", why="the print says so")
    ((decision, row),) = listed(store)
    assert (decision.reference, decision.by, decision.why, row["file"]) == (
        "3",
        "Ann Oak",
        "the print says so",
        "leaf.txt",
    )


@pytest.mark.parametrize(
    ("document", "marker", "source", "sentence"),
    [
        ("no.txt", "1", "entry:1", "No document 'no.txt'"),
        ("leaf.txt", "9", "entry:1", "has no marker '9': it uses 1, 2, 3"),
        ("leaf.txt", "1", "entry:7", "lists 2 entries: 'entry:7' is none of them"),
        ("leaf.txt", "1", "some words", "No source 'some words'"),
    ],
)
def test_unknown_names_are_refused_in_one_sentence(
    store: Store, document: str, marker: str, source: str, sentence: str
) -> None:
    _load(store, _article())
    with pytest.raises(NotFound, match=sentence):
        identify(store, document, marker, source, by="Ann Oak")


@pytest.mark.parametrize("by", ["", " "])
def test_nobody_decides_nothing(store: Store, by: str) -> None:
    _load(store, _article())
    with pytest.raises(WrongUse, match="who decides"):
        identify(store, "leaf.txt", "1", "none", by=by)
    assert listed(store) == []
