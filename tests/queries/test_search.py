"""What a search finds: words and phrases, however they are spelled."""

import pytest

from evidence_graph.store import Store
from evidence_loaders.into_graph.run import Run
from evidence_queries.asking import ask, checked, question_named
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


@pytest.fixture
def graph(store: Store) -> Store:
    page = reading("page.txt", [TRIAL], [("1",)] * len(SAID))
    claims = [claim.model_copy(update={"text": text}) for claim, text in zip(page.claims, SAID, strict=True)]
    run = Run(store)
    run.load([page.model_copy(update={"claims": tuple(claims)})])
    run.finish()
    return store


def test_words_and_phrases_are_found_however_they_are_spelled(graph: Store) -> None:
    search = question_named("search")
    for text, expected in FOUND.items():
        answer = ask(graph, search, checked(search, {"text": text}))
        assert [int(row.id.rpartition(".c")[2]) for row in answer.rows] == expected, text  # type: ignore[attr-defined]
        assert (answer.counts.certain, answer.counts.exact) == (len(expected), True), text
