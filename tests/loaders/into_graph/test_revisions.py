"""Documents are revised, marked, read anew and forgotten; questions see the current revision."""

import pytest

from evidence_graph.errors import NotFound
from evidence_graph.model import Reading
from evidence_graph.store import Store
from evidence_loaders.into_graph.forgetting import forget
from evidence_loaders.into_graph.run import Outcome, Run, Status
from tests.graph_contents import contents
from tests.readings import REVIEW, TRIAL, reading, work


def _load(store: Store, *readings: Reading) -> list[Outcome]:
    run = Run(store)
    outcomes = [outcome for item in readings for outcome in run.load([item])]
    run.finish()
    return outcomes


def _current(store: Store) -> list[str]:
    return [row["id"] for row in store.read("MATCH (d:Document) WHERE d.current RETURN d.id AS id ORDER BY id", {})]


FIRST = reading("leaf.txt", [REVIEW], [("1",)])
SECOND = reading("leaf.txt", [REVIEW, TRIAL], [("1",), ("2",)])


def test_changed_text_is_a_revision_of_the_earlier_one(store: Store) -> None:
    assert [outcome.status for outcome in _load(store, FIRST)] == [Status.NEW]
    assert [outcome.status for outcome in _load(store, SECOND)] == [Status.REVISED]
    assert _current(store) == [SECOND.document.id]
    revises = store.read("MATCH (a:Document)-[:REVISES]->(b:Document) RETURN a.id AS a, b.id AS b", {})
    assert revises == [{"a": SECOND.document.id, "b": FIRST.document.id}]


def test_old_bytes_move_the_mark_and_nothing_else(store: Store) -> None:
    _load(store, FIRST)
    _load(store, SECOND)
    assert [outcome.status for outcome in _load(store, FIRST)] == [Status.CURRENT_AGAIN]
    assert _current(store) == [FIRST.document.id]
    _load(store, SECOND)
    assert _current(store) == [SECOND.document.id]


def test_within_a_run_the_later_update_wins_in_any_order(store: Store) -> None:
    old = reading(
        "leaf.txt", [REVIEW], [("1",)], updated="2025-01-01", title="Leaves and what they do", publisher="Leaf"
    )
    new = reading(
        "b/leaf.txt", [TRIAL], [("1",)], updated="2026-01-01", title="Leaves and what they do", publisher="Leaf"
    )
    for order in ((old, new), (new, old)):
        _load(store, *order)
        assert _current(store) == [new.document.id]
        before = contents(store)
        _load(store, *order)
        assert contents(store) == before, "the same folder again changes nothing"
        forget(store, new.document.id)


def test_a_new_revision_beside_old_bytes_in_one_run_stays_current_if_it_is_later(store: Store) -> None:
    dated = [reading("leaf.txt", [REVIEW], [("1",)] * n, updated=f"202{n}-01-01") for n in (1, 2, 3)]
    _load(store, dated[0])
    _load(store, dated[1])
    _load(store, dated[2], dated[0])
    assert _current(store) == [dated[2].document.id]


def test_a_better_loader_replaces_what_it_read_before(store: Store) -> None:
    _load(store, FIRST)
    better = FIRST.model_copy(update={"claims": (FIRST.claims[0].model_copy(update={"text": "Leaves are green"}),)})
    assert [outcome.status for outcome in _load(store, better)] == [Status.REREAD]
    assert [row["text"] for row in store.read("MATCH (c:Claim) RETURN c.text AS text", {})] == ["Leaves are green"]
    assert _current(store) == [FIRST.document.id]
    assert len(store.read("MATCH (l:Load) RETURN l.id AS id", {})) == 1


def test_forgetting_takes_out_every_revision_and_part(store: Store) -> None:
    part = reading("leaf.txt", [TRIAL], [("1",)], doi="10.5555/part", part_of=FIRST.document.id)
    Run(store).load([FIRST, part])
    _load(store, SECOND)
    assert set(forget(store, "leaf.txt").documents) == {FIRST.document.id, SECOND.document.id, part.document.id}
    assert not any(contents(store).values())


def test_one_doi_over_two_titles_is_two_documents_and_a_problem(store: Store) -> None:
    _load(store, reading("a.txt", [REVIEW], [("1",)], doi="10.5555/twice", title="Leaves of the north"))
    outcome = _load(store, reading("b.txt", [REVIEW], [("1",)], doi="10.5555/twice", title="Leaves of the south"))[0]
    assert [problem.code for problem in outcome.problems] == ["one-doi-two-titles"]
    assert len(_current(store)) == 2


def test_a_document_with_a_doi_is_the_source_that_others_cite(store: Store) -> None:
    _load(store, reading("citing.txt", [work(doi="10.5555/cited")], [("1",)]))
    _load(store, reading("cited.txt", [REVIEW], [("1",)], doi="10.5555/cited", title="Leaves that others cite"))
    rows = store.read(
        "MATCH (d:Document)-[:PUBLISHED_AS]->(s:Source)<-[:IDENTIFIES]-() RETURN d.file AS file, s.title AS title", {}
    )
    assert rows == [{"file": "cited.txt", "title": "Leaves that others cite"}]


def test_a_part_is_current_where_its_whole_is(store: Store) -> None:
    response = reading("leaf.txt#reply", [TRIAL], [("1",)], part_of=FIRST.document.id)
    answer = reading("leaf.txt#reply#answer", [TRIAL], [("1",)], part_of=response.document.id)
    family = [FIRST, response, answer]
    _load(store, *family)
    assert _current(store) == sorted(item.document.id for item in family)
    _load(store, SECOND)
    assert _current(store) == [SECOND.document.id]
    counted = store.read("MATCH (t:Total {what: 'documents'}) RETURN t.number AS number", {})
    assert [row["number"] for row in counted] == [1]
    _load(store, *family)
    assert _current(store) == sorted(item.document.id for item in family)
    forget(store, FIRST.document.id)
    assert not any(contents(store).values())


def test_the_part_of_an_older_revision_of_one_run_is_not_current(store: Store) -> None:
    old = reading("leaf.txt", [REVIEW], [("1",)], updated="2025-01-01")
    new = reading("leaf.txt", [TRIAL], [("1",)], updated="2026-01-01")
    response = reading("leaf.txt#reply", [TRIAL], [("1",)], part_of=old.document.id)
    for order in ((old, response, new), (new, old, response)):
        _load(store, *order)
        assert _current(store) == [new.document.id]
        forget(store, new.document.id)


def test_a_path_that_gave_an_earlier_revision_tells_where_its_text_is(store: Store) -> None:
    first = reading("leaf.txt", [REVIEW], [("1",)], title="Leaves and what they do", publisher="Leaf")
    second = reading("b/leaf.txt", [TRIAL], [("1",)], title="Leaves and what they do", publisher="Leaf")
    _load(store, first)
    _load(store, second)
    told = f"that path gave the earlier revision {first.document.id}, and the current one is {second.document.id} from"
    with pytest.raises(NotFound, match=f"'leaf.txt' in .*: {told} b/leaf.txt"):
        forget(store, "leaf.txt")
    forget(store, first.document.id)
    with pytest.raises(NotFound, match="give its id, or its path as it was loaded"):
        forget(store, "leaf.txt")
