"""Sources named in words: the years among them, and what is near where nothing fits."""

import pytest

from evidence_graph.errors import NotFound, WrongUse
from evidence_graph.store import Store
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.into_graph.run import Run
from evidence_queries.asking import Answer, ask, checked
from evidence_queries.naming import CANDIDATES
from evidence_queries.questions import QUESTIONS
from tests.readings import reading, work

REVIEW = work("What a review of leaves found", 2016, doi="10.5555/review", kind=SourceKind.REVIEW)
TRIAL = work("Watering of leaves in autumn towns", 2016, doi="10.5555/watering", kind=SourceKind.TRIAL)


def _load(store: Store) -> None:
    run = Run(store)
    run.load([reading("page.txt", [REVIEW, TRIAL], [("1",), ("2",)])])
    run.finish()


def _answered(store: Store, given: dict[str, str]) -> Answer:
    question = QUESTIONS["cites"]
    return ask(store, question, checked(question, given))


def _named(store: Store, source: str) -> list[str]:
    return [one.id for told in _answered(store, {"source": source}).resolved for one in told.sources]


def test_a_review_of_a_year_without_reviews_is_not_found_and_those_of_other_years_are_near(store: Store) -> None:
    _load(store)
    with pytest.raises(NotFound, match=r"near it: doi:10\.5555/review") as told:
        _named(store, "the 1850 review")
    assert told.value.parameter == "source"


def test_a_year_in_wide_digits_is_a_year(store: Store) -> None:
    _load(store)
    assert _named(store, "\uff12\uff10\uff11\uff16 review") == ["doi:10.5555/review"]


def test_a_bare_year_is_all_sources_of_that_year_however_many(store: Store) -> None:
    many = 2 * CANDIDATES
    works = [work(f"What gardeners saw of leaf {n}", 2016, doi=f"10.5555/{n}") for n in range(many)]
    run = Run(store)
    run.load([reading("page.txt", works, [(str(n + 1),) for n in range(many)])])
    run.finish()
    for given in ({"source": "2016"}, {"source": "the 2016", "year": "2010-2020"}, {"year": "2016"}):
        assert _answered(store, given).counts.certain == many
    assert _answered(store, {"source": "2016", "year": "2017"}).counts.certain == 0
    assert _answered(store, {"source": "2016", "kind": "review"}).counts.certain == 0


def test_several_bare_years_are_refused(store: Store) -> None:
    _load(store)
    with pytest.raises(WrongUse, match="'2015 2016' names 2 years"):
        _named(store, "2015 2016")
