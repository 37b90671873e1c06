"""The corpus on the embedded store and on Neo4j: the same ids, the same counts, the same answers.

A sample of each folder unless ``EVIDENCE_CORPUS=whole``, as ``make corpus`` has it.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from evidence_graph.store import Store
from evidence_loaders.files import ReadingOptions
from evidence_loaders.finding import found_files
from evidence_loaders.loading import Summary, load
from evidence_queries.asking import Page, all_rows, ask, checked
from evidence_queries.questions import QUESTIONS
from tests.graph_contents import contents
from tests.material import corpus
from tests.stores import Place, emptied

WHOLE = os.environ.get("EVIDENCE_CORPUS") == "whole"
EACH = 1 if WHOLE else 8
"""Of so many files of a folder, one is loaded."""

LARGEST = 1_000_000_000 if WHOLE else 500_000
"""Bytes of the largest file that is loaded."""

pytestmark = pytest.mark.timeout(3_600 if WHOLE else 300)


@dataclass(frozen=True)
class Loaded:
    """A store that holds the files, and what loading them told."""

    store: Store
    summary: Summary
    problems: list[object]


def _files() -> list[tuple[str, Path]]:
    folders = sorted(path for path in corpus().iterdir() if path.is_dir() and path.name != "truth")
    found = [found_files([folder])[::EACH] for folder in folders]
    return [
        (f"{path.parent.name}/{name}", path)
        for files in found
        for name, path in files
        if path.stat().st_size <= LARGEST
    ]


def _loaded(store: Store) -> Loaded:
    summary = Summary()
    steps = load(store, _files(), ReadingOptions(), summary)
    return Loaded(store, summary, [problem for step in steps for problem in step.problems])


@pytest.fixture(scope="module")
def both(
    prepared_folder: Path, neo4j_place: Place, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Loaded, Loaded]]:
    """The same files in each store."""
    folder = tmp_path_factory.mktemp("corpus") / "evidence.db"
    shutil.copytree(prepared_folder, folder)
    with Place(str(folder)).open() as embedded, emptied(neo4j_place).open() as neo4j:
        yield _loaded(embedded), _loaded(neo4j)


def test_both_stores_have_taken_the_same(both: tuple[Loaded, Loaded]) -> None:
    one, other = both
    assert one.summary.files == len(_files())
    assert (one.summary, one.problems) == (other.summary, other.problems)


def test_both_stores_hold_the_same(both: tuple[Loaded, Loaded]) -> None:
    one, other = (contents(loaded.store) for loaded in both)
    for kind, told in one.items():
        assert len(told) == len(other[kind]), kind
        assert not [(left, right) for left, right in zip(told, other[kind], strict=True) if left != right][:3], kind


def _wanted(store: Store) -> dict[str, list[dict[str, object]]]:
    """What to ask of each question that can't be asked of everything."""
    (most, *_) = ask(store, QUESTIONS["most-relied-on"], checked(QUESTIONS["most-relied-on"], {}), Page(limit=1)).rows
    source = {"source": most.model_dump()["id"]}
    cited = "MATCH (c:Claim)-[:CITES]->() RETURN DISTINCT c.id AS id ORDER BY id LIMIT 3"
    claims = [{"claim": row["id"]} for row in store.read(cited, {})]
    revised = (
        "MATCH (d:Document) RETURN d.id AS id, exists((d)-[:REVISES]->()) AS later ORDER BY later DESC, id LIMIT 2"
    )
    return {
        "rests-only-on": [source, {"year": 2016}, {"kind": "review"}],
        "cites": [source, {"year": "2010-2012"}, {"venue": "PLoS"}],
        "if-retracted": [source],
        "stale": [{"year": 2000}],
        "provenance": claims,
        "trace": claims,
        "changes": [{"document": row["id"]} for row in store.read(revised, {})],
        "search": [{"text": "patients"}, {"text": "significant results"}],
    }


def _answer(store: Store, name: str, given: Mapping[str, object]) -> list[Any]:
    """Every row, sure or not, but for when documents were loaded."""
    question = QUESTIONS[name]
    parameters = checked(question, {"certainty": "possible"} | dict(given))
    return [row.model_dump(mode="json", exclude={"loaded"}) for row in all_rows(store, question, parameters)]


@pytest.mark.parametrize("name", QUESTIONS)
def test_both_stores_give_the_same_answer(both: tuple[Loaded, Loaded], name: str) -> None:
    one, other = both
    for given in _wanted(one.store).get(name, [{}]):
        assert _answer(one.store, name, given) == _answer(other.store, name, given), given


def test_most_questions_have_an_answer(both: tuple[Loaded, Loaded]) -> None:
    store = both[0].store
    wanted = _wanted(store)
    silent = {name for name in QUESTIONS if not any(_answer(store, name, each) for each in wanted.get(name, [{}]))}
    assert silent <= {"changes", "self-published-only", "retracted-support", "secondary-only", "joined-by-title"}
