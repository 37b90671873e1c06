"""Answers about the two seed articles, worked out by hand from their markers and their list.

The article on rejuvenation cites 1 to 7 and lists five entries: its publisher's own guideline (2025), research of
2022, 2018 and 2016, and a foreign guideline (2025). So number k is assumed to be entry k, and may be any from k-2 on.
The other article lists nothing. A claim is told by its ordinal, an entry by its position.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from evidence_graph.store import Store
from evidence_loaders.files import ReadingOptions
from evidence_loaders.loading import Summary, load
from evidence_queries.asking import Page, ask, checked, question_named
from tests.material import seeds
from tests.stores import Place

LISTED, LISTLESS = "microneedling-rejuvenation.txt", "microneedling-anti-aging.txt"
YEARS = {2022: 2, 2018: 3, 2016: 4}
"""The positions of those entries that a year tells."""


@pytest.fixture(scope="module")
def graph(prepared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    files = [(name, seeds() / name) for name in (LISTED, LISTLESS)]
    folder = tmp_path_factory.mktemp("seeds") / "evidence.db"
    shutil.copytree(prepared_folder, folder)
    with Place(str(folder)).open() as store:
        summary = Summary()
        list(load(store, files, ReadingOptions(), summary))
        assert summary.files == len(files)
        yield store


def _ordinal(row: Any) -> int:
    return int(row.id.rpartition(".c")[2])


def _claim(row: Any) -> tuple[Any, ...]:
    return _ordinal(row), row.certainty.value


def _reference(row: Any) -> tuple[Any, ...]:
    return row.document.file, row.key, row.certainty.value


def _entry(row: Any) -> tuple[Any, ...]:
    position = YEARS.get(row.year) or (1 if row.publisher and "oracle" in row.publisher.lower() else 5)
    return position, row.rests_only, row.cited


HERE = {"document": LISTED}
BY_2016 = {"year": "2016"}
OWN = (1, 2, 4, 7, 12, 13, 15, 16, 18, 19, 20, 21, 22, 28, 32, 36)
"""Claims that cite 1 and nothing else."""

ANSWERS: list[tuple[str, dict[str, Any], Callable[[Any], Any], list[Any]]] = [
    ("rests-only-on", BY_2016, _claim, [(8, "assumed"), (25, "possible"), (35, "assumed")]),
    ("cites", BY_2016 | {"certainty": "assumed"}, _ordinal, [6, 8, 17, 35]),
    (
        "if-retracted",
        BY_2016 | {"certainty": "assumed"},
        lambda row: (_ordinal(row), row.effect, row.before, row.left),
        [(6, "one left", 2, 1), (8, "loses all", 1, 0), (17, "one left", 2, 1), (35, "loses all", 1, 0)],
    ),
    ("self-published-only", {"certainty": "assumed"}, _ordinal, list(OWN)),
    ("secondary-only", {"certainty": "assumed"}, _ordinal, sorted({*OWN, 14})),
    ("single-source", {"certainty": "assumed"}, _ordinal, sorted({*OWN, 5, 26, 29, 30, 31, 9, 10, 8, 35})),
    ("stale", {"year": 2016}, _claim, []),
    ("stale", {"year": 2019, "certainty": "assumed"}, _ordinal, [5, 8, 26, 29, 30, 31, 35]),
    (
        "unsupported",
        HERE,
        lambda row: (*_claim(row), row.reason),
        [
            *((ordinal, "assumed", "dangling") for ordinal in (25, 33, 34)),
            *((ordinal, "certain", "uncited") for ordinal in (37, 38, 39)),
        ],
    ),
    ("unsupported", {"document": LISTLESS, "reason": "uncited"}, _ordinal, [2, 3, 7, 8, 9]),
    ("dangling", HERE, _reference, [(LISTED, "6", "assumed"), (LISTED, "7", "assumed")]),
    ("dangling", {"certainty": "certain"}, _reference, [(LISTLESS, key, "certain") for key in "123456"]),
    ("never-cited", {}, _reference, []),
    ("ambiguous", {}, _reference, [*((LISTED, key, "assumed") for key in "2345"), (LISTED, "6", "possible")]),
    ("duplicate-references", {}, _reference, []),
    ("joined-by-title", {}, _reference, []),
    ("retracted-support", {}, _claim, []),
    ("changes", {"document": LISTED}, _claim, []),
    ("most-relied-on", {"certainty": "assumed"}, _entry, [(1, 16, 22), (3, 5, 6), (2, 2, 5), (4, 2, 4), (5, 0, 2)]),
    ("search", {"text": "amniotic"}, _ordinal, [25]),
    ("search", {"text": "collagen", "claim_kind": "finding", **HERE}, _ordinal, [29, 30]),
    (
        "summary",
        HERE,
        lambda row: (row.what, row.value, row.count),
        [
            *(
                ("claims", kind, number)
                for kind, number in (
                    ("benefit", 12),
                    ("complication", 5),
                    ("conclusion", 3),
                    ("finding", 3),
                    ("mechanism", 4),
                    ("protocol", 11),
                    ("statement", 1),
                )
            ),
            ("documents", None, 1),
            ("references", None, 7),
            *(("sources", year, number) for year, number in (("2016", 1), ("2018", 1), ("2022", 1), ("2025", 2))),
        ],
    ),
]


@pytest.mark.parametrize(
    ("name", "given", "told", "expected"), ANSWERS, ids=[f"{name} {given}" for name, given, *_ in ANSWERS]
)
def test_the_answer_is_what_the_hand_found(
    graph: Store, name: str, given: dict[str, Any], told: Callable[[Any], Any], expected: list[Any]
) -> None:
    rows = _rows(graph, name, {"certainty": "possible"} | given)
    shown = [row for row in rows if not (name == "summary" and row.by == "section")]
    assert [told(row) for row in shown] == expected


def _rows(graph: Store, name: str, given: dict[str, Any]) -> list[Any]:
    question = question_named(name)
    return list(ask(graph, question, checked(question, given), Page(limit=100)).rows)


@pytest.mark.parametrize(
    ("ordinal", "expected"),
    [
        (6, [("1", "position", 1, True), ("4", "position", 4, False)]),
        (14, [("1", "position", 1, True), ("5", "position", 5, False)]),
        (33, [("7", None, None, False)]),
        (37, []),
    ],
)
def test_where_a_claim_comes_from_is_what_the_hand_found(graph: Store, ordinal: int, expected: list[Any]) -> None:
    claim = next(row.id for row in _rows(graph, "search", {"text": WORDS[ordinal], **HERE}) if _ordinal(row) == ordinal)
    (row,) = _rows(graph, "provenance", {"claim": claim})
    assert [(one.reference, one.basis, one.entry, one.self_published) for one in row.sources] == expected
    steps = _rows(graph, "trace", {"claim": claim})
    assert sorted(YEARS.get(step.year, step.year) for step in steps) == TRACED[ordinal]


WORDS = {6: "reduction fine lines", 14: "universal application", 33: "wait", 37: "excellent option"}
TRACED: dict[int, list[Any]] = {6: [4, 2025], 14: [2025, 2025], 33: [], 37: []}
"""For each claim the entry, by position, or the year of the guidelines that it rests on."""
