"""Tallies count and find the same rows as a question's text does alone, whatever narrows the question."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence_graph.model import Reading
from evidence_graph.store import Store
from evidence_queries import tallies
from evidence_queries.asked import EVERYTHING, Asked
from evidence_queries.asking import checked, question_named
from tests.queries.worlds import Held, pools

SETS: tuple[dict[str, Any], ...] = (
    {"year": "2016"},
    {"year": "2010-2018"},
    {"year": "2016-2020"},
    {"kind": "review"},
    {"kind": "review", "year": "2016"},
    {"kind": "trial", "year": "2018-2020"},
    {"publisher": "Leaf House"},
    {"venue": "Journal of Leaves and"},
)
KINDS: tuple[dict[str, Any], ...] = ({}, {"claim_kind": "statement"}, {"claim_kind": "benefit"})


def _questions() -> Iterator[tuple[str, dict[str, Any]]]:
    """Questions that tallies answer, narrowed in every way that they know, and by a section, of which they don't."""
    for kind in KINDS:
        for chosen in SETS:
            yield from ((name, {**chosen, **kind}) for name in ("rests-only-on", "cites", "if-retracted"))
        yield from (("stale", {"year": year, **kind}) for year in (2016, 2017, 2020))
        yield from ((name, kind) for name in ("single-source", "secondary-only", "self-published-only", "unsupported"))
    for narrowed in ({"reason": "dangling"}, {"reason": "unsupportive"}, {"own": True}, {"section": "Leaves"}):
        yield "unsupported", narrowed


QUESTIONS = list(_questions())

SHARE = 5
"""On Neo4j, which plans every text anew, one in so many questions is asked of each world."""


@pytest.fixture(params=[tallies.FEW, 0], ids=["by year", "by block"])
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ranges of years read the years' tallies where these are few, and blocks where they are many: both ways."""
    monkeypatch.setattr(tallies, "FEW", request.param)


@pytest.mark.usefixtures("few")
def test_tallies_find_what_texts_find(store: Store) -> None:
    shared = "://" in store.address

    @settings(max_examples=2 if shared else 8, deadline=None)
    @given(pool=pools, which=st.integers(0, SHARE - 1))
    def agree(pool: tuple[tuple[Reading, Reading], ...], which: int) -> None:
        Held(store).load(*(first for first, _ in pool))
        for name, narrowed in QUESTIONS[which::SHARE] if shared else QUESTIONS:
            _agree(store, name, narrowed)

    agree()


def _agree(store: Store, name: str, narrowed: dict[str, Any]) -> None:
    question = question_named(name)
    asked = Asked.of(store, question, checked(question, {"certainty": "possible"} | narrowed), None)
    assert asked.where or narrowed.keys() & {"publisher", "venue"}, (name, narrowed)
    plain = replace(asked, where=None)
    rows = plain.rows("", 100)
    assert asked.page("", 100, EVERYTHING) == plain.page("", 100, EVERYTHING), (name, narrowed)
    for row in rows[:1]:
        assert asked.rows(row["key"], 1) == rows[1:2], (name, narrowed)
