"""Orders other than that of ids: kept only roughly by an index, or by a year or a date; pages of them are exact."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_graph import tallies
from evidence_graph.model import Notice, Reading
from evidence_graph.store import Store
from evidence_graph.tallies import level, near, place
from evidence_graph.vocabulary import Basis, NoticeKind
from evidence_loaders.into_graph.run import Run
from evidence_queries.asking import Page, ask, checked
from evidence_queries.cursors import cursor
from evidence_queries.questions import QUESTIONS
from tests.readings import reading, work

NUMBERS = st.integers(0, 300) | st.integers(0, 9_999_999)
PLACES = st.builds(place, NUMBERS, NUMBERS, st.sampled_from(["doi:10.5555/a", "doi:10.5555/b", "title:c d"]))


@given(st.lists(PLACES, unique=True))
def test_sorted_within_their_levels_rough_places_are_in_the_exact_order(places: list[str]) -> None:
    roughly = sorted(places, key=near)
    assert sorted(places) == sorted(places, key=lambda one: (level(one), one))
    assert [level(one) for one in roughly] == [level(one) for one in sorted(places)]
    assert all(near(one).startswith(level(one)) for one in places)


@given(st.text())
def test_what_is_no_place_is_its_own_level(text: str) -> None:
    assert level(f"a{text}") == f"a{text}"


@pytest.mark.parametrize("order", ["rests-only", "cited"])
def test_pages_are_the_whole_order_however_often_sources_moved(
    store: Store, monkeypatch: pytest.MonkeyPatch, order: str
) -> None:
    monkeypatch.setattr(tallies, "STEADY", 2)
    works = [work(f"Leaves of the tree number {number}", 2000 + number, doi=f"10.5555/{number}") for number in range(9)]
    run = Run(store)
    for step in range(1, 6):
        cited = [
            (str(number), str(1 + (number * step) % 9)) if number % 2 else (str(number),) for number in range(1, 10)
        ]
        run.load([reading(f"{step}.txt", works, cited * step)])
    run.finish()
    question = QUESTIONS["most-relied-on"]
    asked = checked(question, {"order": order})
    whole = [row.model_dump() for row in ask(store, question, asked, Page(limit=100)).rows]
    numbers = [
        (row["rests_only"], row["cited"]) if order == "rests-only" else (row["cited"], row["rests_only"])
        for row in whole
    ]
    assert numbers == sorted(numbers, reverse=True)
    assert len(set(numbers)) > 4
    after, paged = None, []
    while True:
        page = ask(store, question, asked, Page(limit=1, after=after))
        paged += [row.model_dump() for row in page.rows]
        if not (after := page.next):
            break
    assert paged == whole


@pytest.mark.parametrize("given", ["x", "99999999999999", "99999999999999 ", "\uffff", "0"])
def test_a_cursor_of_nothing_is_answered_as_any_other(store: Store, given: str) -> None:
    run = Run(store)
    run.load([reading("a.txt", [work("Leaves of the old tree", 2000)], [("1",)])])
    run.finish()
    question = QUESTIONS["most-relied-on"]
    assert len(ask(store, question, checked(question, {}), Page(after=cursor(given))).rows) <= 1


YEARS = (1990, 2020, 2001, None, 1990, 2010)
OLD_AND_NEW = reading(
    "trees.txt",
    [work(f"Leaves of the tree number {n}", year, doi=f"10.5555/{n}") for n, year in enumerate(YEARS, 1)],
    [("6",), ("1", "3"), ("5",), ("1", "2"), ("4",), ("7",), ("1", "5")],
    links={str(n): [(n, Basis.NUMBERED)] for n in range(1, 7)} | {"7": [(6, Basis.POSITION), (1, Basis.CANDIDATE)]},
)


def _load(store: Store, *readings: Reading) -> None:
    run = Run(store)
    run.load(readings)
    run.finish()


def _pages(store: Store, name: str, between: Reading | None = None, **given: Any) -> list[str]:
    """The ends of the ids of all claims, page by page of one row; after the first, ``between`` is loaded."""
    question = QUESTIONS[name]
    rows, after = [], None
    while True:
        answer = ask(store, question, checked(question, given), Page(limit=1, after=after))
        rows += [row.model_dump()["id"][-6:] for row in answer.rows]
        if not (after := answer.next):
            return rows
        if between:
            _load(store, between)


def test_what_is_stale_comes_by_the_year_of_its_newest_source(store: Store) -> None:
    _load(store, OLD_AND_NEW)
    assert _pages(store, "stale", year=2015, order="year") == ["c00003", "c00007", "c00002", "c00001", "c00006"]
    assert _pages(store, "stale", year=2005, order="year") == ["c00003", "c00007", "c00002"]


def test_the_newest_source_is_the_newest_at_the_certainty_asked_for(store: Store) -> None:
    _load(store, OLD_AND_NEW)
    possible: dict[str, Any] = {"year": 2015, "order": "year", "certainty": "possible"}
    assert _pages(store, "stale", **possible) == ["c00003", "c00006", "c00007", "c00002", "c00001"]


def test_pages_by_year_go_on_while_a_load_runs(store: Store) -> None:
    _load(store, OLD_AND_NEW)
    older = reading("more.txt", [work("Roots of an old tree", 1980)], [(), (), (), (), (), (), (), (), ("1",)])
    asked: dict[str, Any] = {"year": 2005, "order": "year"}
    assert _pages(store, "stale", older, **asked) == ["c00003", "c00007", "c00002"], "what comes before was not there"
    assert _pages(store, "stale", **asked) == ["c00009", "c00003", "c00007", "c00002"]


def _register(**dates: str | None) -> Reading:
    notices = [
        Notice(kind=NoticeKind.RETRACTION, date=date, register_name="Leaf Watch", keys=(f"doi:10.5555/{name[1:]}",))
        for name, date in dates.items()
    ]
    return reading("watch.csv", content=repr(dates)).model_copy(update={"notices": tuple(notices)})


def test_what_rests_on_retracted_sources_comes_by_the_newest_notice_and_once(store: Store) -> None:
    _load(store, OLD_AND_NEW, _register(n1="2020-05-01", n3="2024", n5="2024-02", n6=None))
    newest_first = ["c00003", "c00007", "c00002", "c00004", "c00001", "c00006"]
    assert _pages(store, "retracted-support", order="date") == newest_first
    _load(store, _register(n1="2020-05-01", n3="2024", n6="2025-01-01"))
    assert _pages(store, "retracted-support", order="date") == ["c00001", "c00006", "c00002", "c00004", "c00007"]
