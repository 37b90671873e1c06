"""Six files of the corpus whose answers were worked out by hand, and how these are told.

A claim is told by a letter for its file and its ordinal.
"""

from pathlib import Path
from typing import Any

from evidence_graph.store import Store
from evidence_loaders.files import ReadingOptions
from evidence_loaders.loading import Summary, load
from evidence_queries.asking import Page, ask, checked, question_named

FILES = {
    "elife": "A_jats/elife__elife00240.xml",
    "plos": "A_jats/plos__journal.pmed.1000097.xml",
    "scielo": "A_jats/scielo__WMyxJrMNHhVKWnJSxgXwMGN.xml",
    "pmc": "A_jats/europepmc__PMC6487399.xml",
    "text": "D_docs/derived_oracle__plos__journal.pmed.1000097.txt",
    "wiki": "D_docs/wikitext__Clint-Murchison-Sr..txt",
}
"""``text`` is made of ``plos``: 34 of its 42 entries, in a list without numbers."""

LETTERS = {path: letter for letter, path in FILES.items()}

WIKI = {"document": FILES["wiki"]}


def load_files(store: Store, *files: tuple[str, Path]) -> None:
    """Load files under the names that they are given."""
    summary = Summary()
    list(load(store, list(files), ReadingOptions(), summary))
    assert summary.files == len(files)


def claim_of(row: Any) -> tuple[str, int]:
    """The claim that a row is about."""
    return LETTERS[row.document.file], int(row.id.rpartition(".c")[2])


def claims_of(letter: str, *ordinals: int) -> list[tuple[str, int]]:
    """Claims of one file."""
    return [(letter, ordinal) for ordinal in ordinals]


def rows_of(graph: Store, name: str, given: dict[str, Any]) -> list[Any]:
    """The first hundred rows of an answer."""
    question = question_named(name)
    return list(ask(graph, question, checked(question, given), Page(limit=100)).rows)
