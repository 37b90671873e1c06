"""A graph moves from one store to another as JSON lines, decisions included."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from evidence_api.exports.moving import write_lines
from evidence_graph.model import Reading
from evidence_graph.store import Store
from evidence_loaders.files import ReadingOptions
from evidence_loaders.into_graph.run import Run
from evidence_loaders.loading import FileProblem, Summary
from evidence_loaders.loading import load as load_files
from evidence_queries.asking import ask, checked, question_named
from tests.graph.rdf import sample
from tests.graph_contents import contents
from tests.readings import REVIEW, document, reading
from tests.stores import Place

ASKED: tuple[tuple[str, dict[str, str]], ...] = (
    ("rests-only-on", {"year": "2016", "certainty": "possible"}),
    ("cites", {"source": "doi:10.5555/leaf.19"}),
    ("unsupported", {}),
    ("dangling", {}),
    ("ambiguous", {}),
    ("never-cited", {}),
    ("retracted-support", {}),
)


def lines_of(store: Store) -> list[str]:
    """An export, line by line."""
    output = StringIO()
    write_lines(store, output)
    return output.getvalue().split("\n")[:-1]


def load_lines(store: Store, lines: list[str], folder: Path) -> list[FileProblem]:
    """Load an export; gives the problems that were met."""
    path = folder / "graph.jsonl"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    steps = load_files(store, [("graph.jsonl", path)], ReadingOptions(), Summary())
    return [problem for step in steps for problem in step.problems]


def answers(store: Store) -> list[Any]:
    """What the store answers to several questions."""
    asked = [(question_named(name), given) for name, given in ASKED]
    return [[row.model_dump() for row in ask(store, q, checked(q, given)).rows] for q, given in asked]


def documents_in(lines: list[str]) -> list[str]:
    """The ids of the documents of an export, in its order."""
    return [told["document"]["id"] for line in lines if "document" in (told := json.loads(line))]


@pytest.mark.parametrize("there", ["embedded", "neo4j"])
def test_a_graph_moves_to_the_other_store_and_back(
    empty_embedded: Place, empty_neo4j: Place, tmp_path: Path, there: str
) -> None:
    places = (empty_neo4j, empty_embedded) if there == "embedded" else (empty_embedded, empty_neo4j)
    with places[0].open() as old, places[1].open() as new:
        sample.load(old)
        lines = lines_of(old)
        assert [problem for problem in load_lines(new, lines, tmp_path) if problem.problem.severity == "error"] == []
        assert lines_of(new) == lines
        assert contents(new)["Source"] == contents(old)["Source"]
        assert contents(new)["IDENTIFIES"] == contents(old)["IDENTIFIES"]
        assert {name: len(found) for name, found in contents(new).items()} == {
            name: len(found) for name, found in contents(old).items()
        }
        assert answers(new) == answers(old)
        assert any(answers(new))


def test_decisions_come_first_and_are_told_whole(store: Store) -> None:
    sample.load(store)
    first, *others = map(json.loads, lines_of(store))
    assert first == {"decision": sample.decision(sample.article()).model_dump(mode="json")}
    assert not [line for line in others if "decision" in line]


def test_readings_come_as_they_were_read(store: Store) -> None:
    readings = sample.load(store)
    told = [line for line in lines_of(store) if "document" in json.loads(line)]
    assert {Reading.model_validate_json(line).document.id: Reading.model_validate_json(line) for line in told} == {
        one.document.id: one for one in readings
    }


def test_wholes_come_before_their_parts_and_revisions_in_turn(store: Store) -> None:
    run = Run(store)
    states = [reading("page.txt", [REVIEW], [("1",)] * size, updated=f"2025-01-0{size}") for size in (1, 2, 3)]
    parts: list[Reading] = []
    for size in range(12):
        whole = states[-1].document.id if not parts else parts[-1].document.id
        parts.append(Reading(document=document(f"part{size}", str(size), part_of=whole)))
    for one in [*states, *parts]:
        run.load([one])
    order = documents_in(lines_of(store))
    expected = [one.document.id for one in [*states, *parts]]
    assert [name for name in order if name in expected] == expected


def test_a_revision_that_is_current_against_the_rule_is_told(store: Store) -> None:
    older, newer = (reading("page.txt", [REVIEW], [("1",)] * size, updated=f"2025-01-0{size}") for size in (1, 2))
    for one in (older, newer, older):
        run = Run(store)
        run.load([one])
        run.finish()
    assert json.loads(lines_of(store)[-1]) == {"current": older.document.id}


def test_revisions_that_follow_the_rule_need_no_such_line(store: Store) -> None:
    sample.load(store)
    assert not [line for line in lines_of(store) if "current" in json.loads(line)]


def test_revisions_that_revise_each_other_are_told_once_each(store: Store) -> None:
    first, second = (reading("page.txt", [REVIEW], [("1",)] * size) for size in (1, 2))
    reread = first.model_copy(update={"claims": (first.claims[0].model_copy(update={"text": "Read anew"}),)})
    for one in (first, second, reread):
        Run(store).load([one])
    assert len(store.read("MATCH (:Document)-[r:REVISES]->(:Document) RETURN 1 AS one", {})) == 2
    assert sorted(documents_in(lines_of(store))) == sorted([first.document.id, second.document.id])


def test_an_empty_graph_is_an_empty_file(store: Store) -> None:
    assert lines_of(store) == []
