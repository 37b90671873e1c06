"""What a search finds: words and phrases, however they are spelled."""

from unittest.mock import Mock

import pytest

from evidence_graph.store import Store
from evidence_loaders.into_graph.run import Run
from evidence_queries import asking, saying
from evidence_queries.asking import Page, ask, checked, question_named
from tests.readings import TRIAL, reading

SAID = (
    "Naïve cells took 0.25–2.5 µg of it per cm²",
    "The size of each pore, and pore-size again, is 2 or 5 mm",
    "新しい治療は疼痛を減らす",
    "Lamps are lit at noon",
    "Nothing is said",
)
FOUND = {
    "NAIVE": [1],
    "cells naïve": [1],
    "2.5": [1],
    "2 5": [1, 2],
    "μg": [1],  # the Greek letter; the text has the sign of the unit
    "cm2": [1],
    "pore size": [2],
    '"pore size"': [2],
    "“size pore”": [],
    "size-of each": [2],
    "疼痛": [3],
    "痛疼": [],
    "lamp": [],
    "lamps OR nothing": [],
    "is": [2, 5],
}


WAYS = [(0, 0), (0, saying.TOGETHER), (saying.SELDOM, 0)]
"""Blocks gone through, all words looked up together, or the rarest one alone."""


@pytest.fixture
def graph(store: Store) -> Store:
    page = reading("page.txt", [TRIAL], [("1",)] * len(SAID))
    claims = [claim.model_copy(update={"text": text}) for claim, text in zip(page.claims, SAID, strict=True)]
    run = Run(store)
    run.load([page.model_copy(update={"claims": tuple(claims)})])
    run.finish()
    return store


@pytest.mark.parametrize(("seldom", "together"), WAYS)
def test_words_and_phrases_are_found_however_they_are_spelled(
    graph: Store, monkeypatch: pytest.MonkeyPatch, seldom: int, together: int
) -> None:
    monkeypatch.setattr(saying, "SELDOM", seldom)
    monkeypatch.setattr(saying, "TOGETHER", together)
    search = question_named("search")
    for text, expected in FOUND.items():
        answer = ask(graph, search, checked(search, {"text": text}))
        assert [int(row.id.rpartition(".c")[2]) for row in answer.rows] == expected, text  # type: ignore[attr-defined]
        assert (answer.counts.certain, answer.counts.exact) == (len(expected), True), text


@pytest.mark.parametrize(("seldom", "together"), WAYS)
def test_counts_stop_at_what_is_asked_for_and_say_so(
    store: Store, monkeypatch: pytest.MonkeyPatch, seldom: int, together: int
) -> None:
    monkeypatch.setattr(saying, "SELDOM", seldom)
    monkeypatch.setattr(saying, "TOGETHER", together)
    monkeypatch.setattr(asking, "COUNTED", 120)
    page = reading("page.txt", [TRIAL], [("1",)] * 200)
    claims = [claim.model_copy(update={"text": f"Leaves fall {number}"}) for number, claim in enumerate(page.claims)]
    run = Run(store)
    run.load([page.model_copy(update={"claims": tuple(claims)})])
    run.finish()
    search = question_named("search")

    def counted(text: str, *, count: bool = False) -> tuple[int, bool]:
        counts = ask(store, search, checked(search, {"text": text}), Page(limit=5, count=count)).counts
        return counts.certain, counts.exact

    assert counted("leaves") == (200, True), "a total is kept of every word"
    assert counted("fall leaves") == (121, False)
    assert counted("fall leaves", count=True) == (200, True)


def test_a_search_follows_what_is_current(graph: Store) -> None:
    search = question_named("search")

    def found(text: str, **given: str) -> list[str]:
        rows = ask(graph, search, checked(search, {"text": text} | given)).rows
        return [row.model_dump()["id"] for row in rows]

    [before] = found("lamps")
    run = Run(graph)
    page = reading("page.txt", [TRIAL], [("1",)])
    run.load([page.model_copy(update={"claims": (page.claims[0].model_copy(update={"text": "Doors are shut"}),)})])
    run.finish()
    assert (found("lamps"), len(found("doors"))) == ([], 1)
    assert found("lamps", revision=before.partition(".")[0]) == [before]


@pytest.mark.parametrize(("seldom", "together"), WAYS)
def test_going_through_blocks_or_claims_takes_no_longer_than_allowed(
    graph: Store, monkeypatch: pytest.MonkeyPatch, seldom: int, together: int
) -> None:
    monkeypatch.setattr(saying, "SELDOM", seldom)
    monkeypatch.setattr(saying, "TOGETHER", together)
    search, calls = question_named("search"), Mock(wraps=graph, address=graph.address)
    ask(calls, search, checked(search, {"text": "is pore"}), Page(timeout=7))
    asked = calls.read.call_args_list
    looks = [call for call in asked if "MATCH (b:Block)\n" in call.args[0] or "fulltext" in call.args[0]]
    assert looks
    assert {call.kwargs.get("timeout") for call in looks} == {7}
