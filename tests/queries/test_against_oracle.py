"""Every question's answer equals its definition in plain Python, on both stores, page by page."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence_graph.identifiers import normal_words
from evidence_graph.model import Notice
from evidence_graph.store import Statement, Store
from evidence_graph.vocabulary import Certainty, NoticeKind
from evidence_loaders.into_graph.run import Run
from evidence_queries.asking import Page, ask, checked
from evidence_queries.questions import QUESTIONS
from tests.queries import oracle
from tests.queries.oracle import World
from tests.queries.worlds import worlds
from tests.readings import reading

several = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _rows(store: Store, name: str, **given: Any) -> Iterator[Any]:
    """All rows at any certainty, two at a time."""
    question = QUESTIONS[name]
    after = None
    while True:
        answer = ask(store, question, checked(question, {"certainty": "possible"} | given), Page(limit=2, after=after))
        yield from answer.rows
        if answer.next is None:
            return
        after = answer.next


def _ranked(store: Store, name: str, **given: Any) -> oracle.Answer:
    return [(row.id, int(row.certainty.rank)) for row in _rows(store, name, **given)]


def _load(store: Store, world: World) -> None:
    store.write([Statement("MATCH (n) WHERE NOT n:Graph DETACH DELETE n")])
    Run(store).load(world.readings)


@several
@given(world=worlds)
def test_every_question_agrees_with_its_definition(store: Store, world: World) -> None:
    _load(store, world)
    by_year = [name for name, source in world.sources.items() if source.year == 2016]
    if by_year:
        assert _ranked(store, "rests-only-on", year=2016) == oracle.rests_only_on(world, by_year.__contains__)
        assert _ranked(store, "cites", year=2016) == oracle.cites(world, by_year.__contains__)
    for name in sorted(world.sources)[:2]:
        assert _ranked(store, "rests-only-on", source=name) == oracle.rests_only_on(world, {name}.__contains__)
        assert _ranked(store, "cites", source=name) == oracle.cites(world, {name}.__contains__)
    by_house = {n for n, s in world.sources.items() if normal_words(s.publisher).startswith("leaf house")}
    if by_house:
        found = _ranked(store, "rests-only-on", publisher="Leaf House")
        assert found == oracle.rests_only_on(world, by_house.__contains__)
    assert _ranked(store, "self-published-only") == oracle.self_published_only(world)
    assert _ranked(store, "single-source") == oracle.single_source(world)
    assert _ranked(store, "secondary-only") == oracle.secondary_only(world)
    assert _ranked(store, "stale", year=2017) == oracle.stale(world, 2017)
    unsupported = [(row.id, int(row.certainty.rank), row.reason) for row in _rows(store, "unsupported")]
    assert unsupported == oracle.unsupported(world)
    for name, definition in (("dangling", oracle.dangling), ("ambiguous", oracle.ambiguous)):
        found = [(f"{row.document.id}.r{row.key.zfill(5)}", int(row.certainty.rank)) for row in _rows(store, name)]
        assert found == definition(world)
    listed = [(row.document.id, row.position, int(row.certainty.rank)) for row in _rows(store, "never-cited")]
    assert listed == oracle.never_cited(world)


@several
@given(world=worlds)
def test_counts_tell_the_rows_at_each_certainty(store: Store, world: World) -> None:
    _load(store, world)
    expected = oracle.unsupported(world)
    question = QUESTIONS["unsupported"]
    counts = ask(store, question, checked(question, {"certainty": Certainty.CERTAIN}), Page(limit=1)).counts
    assert (counts.certain, counts.assumed, counts.possible) == tuple(
        sum(rank == wanted for _, rank, _ in expected) for wanted in (3, 2, 1)
    )
    assert counts.exact


@several
@given(world=worlds)
def test_questions_about_reliance_agree_with_their_definitions(store: Store, world: World) -> None:
    _load(store, world)
    for name in sorted(world.sources)[:3]:
        rows = _rows(store, "if-retracted", source=name)
        found = [(row.id, int(row.certainty.rank), row.effect, row.before, row.left) for row in rows]
        assert found == oracle.if_retracted(world, {name})
    for certainty, order in product(Certainty, ("rests-only", "cited")):
        rows = _rows(store, "most-relied-on", certainty=certainty, order=order)
        relied = [(row.id, row.rests_only, row.cited) for row in rows]
        assert relied == oracle.most_relied_on(world, int(certainty.rank), order)
    twice = [
        (row.document.id, row.id, row.positions) for row in _rows(store, "duplicate-references", certainty="certain")
    ]
    assert twice == oracle.duplicate_references(world)


@several
@given(world=worlds, kinds=st.lists(st.sampled_from(NoticeKind), min_size=1, max_size=3))
def test_retracted_support_agrees_with_its_definition(store: Store, world: World, kinds: list[NoticeKind]) -> None:
    keys = ("doi:10.5555/leaf.19", "pmid:19", "doi:10.5555/nowhere")
    notices = [
        Notice(kind=kind, date=f"202{n}-01-01", register_name="Leaf Watch", keys=keys) for n, kind in enumerate(kinds)
    ]
    _load(store, world)
    Run(store).load([reading("register.csv").model_copy(update={"notices": tuple(notices)})])
    cleared = kinds[-1] is NoticeKind.REINSTATEMENT
    against = set() if cleared else {world.home[key] for key in keys if key in world.home}
    rows = _rows(store, "retracted-support")
    found = [(row.id, int(row.certainty.rank), row.support) for row in rows]
    assert found == oracle.retracted_support(world, against)
