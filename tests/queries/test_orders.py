"""Orders that an index keeps only roughly: pages of them are exact all the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_graph import tallies
from evidence_graph.store import Store
from evidence_graph.tallies import level, near, place
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
