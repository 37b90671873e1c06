"""Notices of registers meet their sources in any order, and only a register's current revision counts."""

import itertools
from typing import Any

import pytest

from evidence_graph.model import Notice, Reading
from evidence_graph.store import Store
from evidence_graph.vocabulary import Basis, NoticeKind
from evidence_loaders.into_graph.forgetting import forget
from evidence_loaders.into_graph.run import Run
from evidence_queries.asking import all_rows, checked, question_named
from tests.graph_contents import contents
from tests.readings import REVIEW, TRIAL, document, reading, work

LEAF = "doi:10.5555/leaf.19"
ARTICLE = reading("leaf.txt", [TRIAL, REVIEW], [("1",), ("2",)])


def register(name: str, *told: tuple[NoticeKind, str, str]) -> Reading:
    """A register with notices of these kinds, dates and keys."""
    notices = tuple(Notice(kind=kind, date=date, register_name="Leaf Watch", keys=(key,)) for kind, date, key in told)
    return Reading(document=document(name, repr(told)), notices=notices)


RETRACTED = register("watch.csv", (NoticeKind.RETRACTION, "2020-01-02", LEAF))
OTHERS = register("watch.csv", (NoticeKind.RETRACTION, "2020-01-02", "doi:10.5555/other"))


def _load(store: Store, *readings: Reading) -> None:
    for item in readings:
        run = Run(store)
        run.load([item])
        run.finish()


def _shaken(store: Store) -> list[str]:
    """The claims whose support a register speaks against."""
    return [row["text"] for row in _rows(store)]


def _rows(store: Store, **asked: str) -> list[dict[str, Any]]:
    question = question_named("retracted-support")
    return [row.model_dump(mode="json") for row in all_rows(store, question, checked(question, asked))]


def test_a_notice_is_kept_without_its_source_and_makes_none(store: Store) -> None:
    _load(store, RETRACTED)
    assert [row["kind"] for row in store.read("MATCH (n:Notice) RETURN n.kind AS kind", {})] == ["retraction"]
    assert not store.read("MATCH (s:Source) RETURN s.id AS id", {})


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_a_notice_concerns_its_source_in_any_order_of_loading(store: Store, order: tuple[int, ...]) -> None:
    elsewhere = reading("list.txt", [work(doi="10.5555/leaf.19", pmid="19")], [])
    by_pmid = register("watch.csv", (NoticeKind.RETRACTION, "2020-01-02", "pmid:19"))
    parts = (ARTICLE, elsewhere, by_pmid)
    _load(store, *(parts[place] for place in order))
    assert _shaken(store) == ["Leaf claim 1 of leaf.txt"]


def test_a_register_that_no_longer_tells_of_a_work_takes_its_notice_back(store: Store) -> None:
    _load(store, ARTICLE, RETRACTED)
    assert _shaken(store) == ["Leaf claim 1 of leaf.txt"]
    _load(store, OTHERS)
    assert _shaken(store) == []
    _load(store, RETRACTED)
    assert _shaken(store) == ["Leaf claim 1 of leaf.txt"], "the old bytes are the current ones again"


def test_a_register_that_is_loaded_again_with_more_rows_counts_each_notice_once(store: Store) -> None:
    more = register(
        "watch.csv",
        (NoticeKind.RETRACTION, "2020-01-02", LEAF),
        (NoticeKind.CONCERN, "2019-01-02", "doi:10.5555/other"),
    )
    _load(store, ARTICLE, RETRACTED, more)
    (row,) = _rows(store)
    assert [notice["date"] for notice in row["notices"]] == ["2020-01-02"]


def test_a_later_reinstatement_in_a_new_revision_ends_the_retraction(store: Store) -> None:
    again = (NoticeKind.REINSTATEMENT, "2021-01-02", LEAF)
    _load(store, ARTICLE, RETRACTED, register("watch.csv", (NoticeKind.RETRACTION, "2020-01-02", LEAF), again))
    assert _shaken(store) == []


def test_two_registers_speak_each_for_itself(store: Store) -> None:
    other = register("other.csv", (NoticeKind.RETRACTION, "2020-03-04", LEAF))
    _load(store, ARTICLE, RETRACTED, other, OTHERS)
    assert _shaken(store) == ["Leaf claim 1 of leaf.txt"]


def test_a_forgotten_register_speaks_no_more_and_leaves_nothing(store: Store) -> None:
    _load(store, ARTICLE)
    before = contents(store)
    _load(store, RETRACTED, OTHERS)
    forget(store, "watch.csv")
    assert _shaken(store) == []
    assert contents(store) == before


def test_the_same_notice_twice_in_one_register_is_one(store: Store) -> None:
    twice = RETRACTED.model_copy(update={"notices": RETRACTED.notices * 2})
    _load(store, twice)
    assert len(store.read("MATCH (n:Notice) RETURN n.id AS id", {})) == 1


def test_one_kind_of_notice_is_asked_for_though_all_kinds_together_are_surer_or_less_sure(store: Store) -> None:
    links = {"1": [(2, Basis.POSITION), (1, Basis.CANDIDATE)], "2": [(1, Basis.NUMBERED)], "3": [(2, Basis.POSITION)]}
    other = work("Green leaves in the north wind", 2018, doi="10.5555/green")
    article = reading("leaf.txt", [TRIAL, other], [("1",), ("2", "3")], links=links)
    kinds = ((NoticeKind.RETRACTION, "2020-01-02", LEAF), (NoticeKind.CORRECTION, "2020-01-03", "doi:10.5555/green"))
    _load(store, article, register("watch.csv", *kinds))
    assert [(row["certainty"], row["support"]) for row in _rows(store)] == [("assumed", "all"), ("assumed", "all")]
    by_place = [("possible", "all"), ("certain", "part")]
    asked = {"notice": "retraction", "certainty": "possible"}
    assert [(row["certainty"], row["support"]) for row in _rows(store, **asked)] == by_place
    surest_first = _rows(store, **asked, order="certainty")
    assert [(row["certainty"], row["support"]) for row in surest_first] == by_place[::-1]
    certain = _rows(store, notice="retraction", certainty="certain")
    assert [(row["certainty"], row["support"]) for row in certain] == by_place[1:]
