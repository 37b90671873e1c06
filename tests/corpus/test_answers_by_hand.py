"""Answers about six files of the corpus, worked out by hand from their markup and their lists.

A claim is told by a letter for its file and its ordinal, a work by its year or a part of its name.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from evidence_graph.store import Store
from tests.corpus.by_hand import FILES, LETTERS, WIKI, claim_of, claims_of, load_files, rows_of
from tests.material import corpus
from tests.stores import Place

HANDBOOK = "Murchison, Clinton Williams Sr."
"""The first footnote of the wiki page: cited seven times, once beside another."""

REGISTER = (
    "Record ID,Title,OriginalPaperDOI,OriginalPaperPubMedID,RetractionDate,RetractionDOI,RetractionPubMedID,"
    "RetractionNature,Reason\n"
    "1,A wasp and a plant,10.1126/SCIENCE.250.4985.1251,0,1/31/2013 0:00,10.1000/notice,0,Retraction,+Invented;\n"
)
"""An invented retraction, in another spelling, of one of two works behind a claim of ``elife``, published in 2012."""


@pytest.fixture(scope="module")
def graph(prepared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    home = tmp_path_factory.mktemp("corpus")
    (home / "register.csv").write_text(REGISTER, encoding="utf-8")
    shutil.copytree(prepared_folder, home / "evidence.db")
    with Place(str(home / "evidence.db")).open() as store:
        load_files(store, *((path, corpus() / path) for path in FILES.values()))
        load_files(store, ("register.csv", home / "register.csv"))
        yield store


def _sure(row: Any) -> tuple[str, int, str]:
    return *claim_of(row), row.certainty.value


def _effect(row: Any) -> tuple[Any, ...]:
    return *claim_of(row), row.effect, row.before, row.left


ELIFE = {"document": FILES["elife"]}

ANSWERS: list[tuple[str, dict[str, Any], Callable[[Any], Any], list[Any]]] = [
    ("rests-only-on", {"year": "2016"}, claim_of, [*claims_of("pmc", 62, 80), *claims_of("scielo", 122, 125)]),
    ("rests-only-on", {"source": "10.1111/J.1461-0248.2011.01674.X"}, claim_of, claims_of("elife", 15, 35)),
    ("rests-only-on", {"source": HANDBOOK}, claim_of, claims_of("wiki", 1, 5, 6, 9, 10, 12)),
    ("cites", {"source": HANDBOOK}, claim_of, claims_of("wiki", 1, 5, 6, 8, 9, 10, 12)),
    ("cites", {"kind": "research"} | ELIFE, claim_of, claims_of("elife", 6, 8, 13, 15, 21, 35)),
    ("single-source", WIKI, claim_of, claims_of("wiki", 1, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 18)),
    ("single-source", ELIFE, claim_of, claims_of("elife", 6, 8, 9, 15, 21, 35)),
    (
        "secondary-only",
        {},
        _sure,
        [*(("plos", number, "certain") for number in (21, 22, 23)), *(("text", n, "assumed") for n in (21, 22, 23))],
    ),
    (
        "stale",
        {"year": 1990},
        claim_of,
        [*claims_of("elife", 6), *claims_of("plos", 7, 8), *claims_of("text", 7, 8), *claims_of("wiki", 3, 7, 11, 13)],
    ),
    ("unsupported", WIKI, lambda row: (*claim_of(row), row.reason), [("wiki", n, "uncited") for n in (2, 15, 16)]),
    (
        "if-retracted",
        {"source": HANDBOOK},
        _effect,
        [
            *(("wiki", ordinal, "loses all", 1, 0) for ordinal in (1, 5, 6)),
            ("wiki", 8, "one left", 2, 1),
            *(("wiki", ordinal, "loses all", 1, 0) for ordinal in (9, 10, 12)),
        ],
    ),
    (
        "retracted-support",
        {},
        lambda row: (*claim_of(row), row.support, [(str(one.date), one.written_after) for one in row.notices]),
        [("elife", 13, "part", [("2013-01-31", False)])],
    ),
    (
        "most-relied-on",
        WIKI,
        lambda row: (row.year, row.rests_only, row.cited),
        [(None, 6, 7), (1969, 3, 3), (2012, 2, 3), (2013, 1, 2), (1950, 1, 1), (1992, 0, 1)],
    ),
    ("duplicate-references", {}, lambda row: (LETTERS[row.document.file], row.positions), [("wiki", [6, 7])]),
    ("never-cited", {}, lambda row: (LETTERS[row.document.file], row.pmid), [("pmc", "20096548")]),
    ("dangling", {}, claim_of, []),
    ("ambiguous", {}, claim_of, []),
    ("self-published-only", {}, claim_of, []),
    ("changes", WIKI, claim_of, []),
    ("search", {"text": '"half billion" fortune'}, claim_of, []),
    ("search", {"text": "ranches mexico"}, claim_of, claims_of("wiki", 7)),
    ("search", {"text": '"N. attenuata" “wild tobacco plant”'} | ELIFE, claim_of, claims_of("elife", 22)),
]


@pytest.mark.parametrize(
    ("name", "given", "told", "expected"), ANSWERS, ids=[f"{name} {given}" for name, given, *_ in ANSWERS]
)
def test_the_answer_is_what_the_hand_found(
    graph: Store, name: str, given: dict[str, Any], told: Callable[[Any], Any], expected: list[Any]
) -> None:
    answered = [told(row) for row in rows_of(graph, name, given)]
    assert answered == expected if name == "most-relied-on" else sorted(answered) == sorted(expected)


def test_a_text_and_the_article_it_is_made_of_list_the_same_works(graph: Store) -> None:
    joined = rows_of(graph, "joined-by-title", {})
    assert len(joined) == 34
    assert {tuple(row.files) for row in joined} == {(FILES["plos"], FILES["text"])}


def test_where_a_claim_comes_from_is_what_the_hand_found(graph: Store) -> None:
    claim = next(row.id for row in rows_of(graph, "search", {"text": "Burk Murchison"}))
    (row,) = rows_of(graph, "provenance", {"claim": claim})
    assert [(one.marker, one.title, one.basis) for one in row.sources] == [
        ("[1]", HANDBOOK, "linked"),
        ("[3]", "Clint W. Murchison Sr.", "linked"),
    ]
    assert sorted(step.title for step in rows_of(graph, "trace", {"claim": claim})) == [
        "Clint W. Murchison Sr.",
        HANDBOOK,
    ]
