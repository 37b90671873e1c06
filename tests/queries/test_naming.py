"""Sources named in words: the years among them, and what is near where nothing fits."""

import pytest

from evidence_graph.errors import NotFound
from evidence_graph.store import Store
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.into_graph.run import Run
from evidence_queries.asking import ask, checked
from evidence_queries.questions import QUESTIONS
from tests.readings import reading, work

REVIEW = work("What a review of leaves found", 2016, doi="10.5555/review", kind=SourceKind.REVIEW)
TRIAL = work("Watering of leaves in autumn towns", 2016, doi="10.5555/watering", kind=SourceKind.TRIAL)


def _load(store: Store) -> None:
    run = Run(store)
    run.load([reading("page.txt", [REVIEW, TRIAL], [("1",), ("2",)])])
    run.finish()


def _named(store: Store, source: str) -> list[str]:
    question = QUESTIONS["cites"]
    return [
        one.id for told in ask(store, question, checked(question, {"source": source})).resolved for one in told.sources
    ]


def test_a_review_of_a_year_without_reviews_is_not_found_and_those_of_other_years_are_near(store: Store) -> None:
    _load(store)
    with pytest.raises(NotFound, match=r"near it: doi:10\.5555/review") as told:
        _named(store, "the 1850 review")
    assert told.value.parameter == "source"


def test_a_year_in_wide_digits_is_a_year(store: Store) -> None:
    _load(store)
    assert _named(store, "\uff12\uff10\uff11\uff16 review") == ["doi:10.5555/review"]
