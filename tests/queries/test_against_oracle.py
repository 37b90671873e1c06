"""Every question answers as its definition in plain Python does, on both stores, page by page, after any changes."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, get_args
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from evidence_graph.model import Reading
from evidence_graph.store import Store
from evidence_graph.vocabulary import Certainty, ClaimKind, NoticeKind, SourceKind
from evidence_queries import saying
from evidence_queries.asking import LARGEST_PAGE, Page, ask, checked
from evidence_queries.parameters import Surest
from evidence_queries.questions import QUESTIONS
from evidence_queries.rows import Unsupport
from tests.queries import oracle
from tests.queries.oracle import Answer, World, chosen, narrowed
from tests.queries.worlds import KINDS, SECTIONS, WORDS, Held, changes, pools

pytestmark = pytest.mark.usefixtures("neo4j_warns")
"""Here nearly every text is run, so here they are held to what Neo4j warns of."""

several = settings(
    max_examples=4, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck), print_blob=False
)

EVERYWHERE = ("dangling", "never-cited", "ambiguous", "duplicate-references", "joined-by-title", "summary")
"""Questions that may be narrowed to a document alone."""

SHARE = 4
"""On Neo4j, which plans every text anew, one in so many questions is asked of each world."""

OF_SOURCES = ("rests-only-on", "cites", "if-retracted")
"""Questions that ask about chosen sources."""


@dataclass(frozen=True)
class Asking:
    """What is asked of a world; numbers choose among what the world holds."""

    filters: dict[str, Any]
    choice: dict[str, Any]
    words: list[str]
    which: int
    certainty: Certainty
    limit: int
    own: dict[str, dict[str, Any]] = field(default_factory=dict)


def _some(fields: dict[str, st.SearchStrategy[Any]], least: int) -> st.SearchStrategy[dict[str, Any]]:
    """Values for at most two of the fields."""
    names = st.lists(st.sampled_from(sorted(fields)), min_size=least, max_size=2, unique=True)
    return names.flatmap(lambda chosen: st.fixed_dictionaries({name: fields[name] for name in chosen}))


number = st.integers(0, 20)
filters = _some(
    {
        "document": number,
        "revision": number,
        "claim_kind": st.sampled_from(KINDS),
        "section": st.sampled_from(SECTIONS[1:]),
        "words": st.sampled_from([*WORDS, "NIGHT leaf", "oot", "autumn"]),
    },
    0,
)
choices = _some(
    {
        "year": st.sampled_from(["2016", "2019", "2010-2018", "2016-2020", "1999"]),
        "kind": st.sampled_from([SourceKind.REVIEW, SourceKind.TRIAL, SourceKind.UNKNOWN]),
        "publisher": st.sampled_from(["Leaf House", "leaf", "Leaf House Editors", "Elsewhere"]),
        "venue": st.sampled_from(["Journal of Leaves", "Journal of Leaves and", "Annals"]),
        "source": number,
    },
    1,
)
own = st.fixed_dictionaries(
    {
        "unsupported": _some({"reason": st.sampled_from(get_args(Unsupport)), "own": st.booleans()}, 0),
        "if-retracted": _some({"effect": st.sampled_from(["loses all", "one left", "weakened"])}, 0),
        "retracted-support": _some({"notice": st.sampled_from(NoticeKind)}, 0),
        "stale": st.fixed_dictionaries({"year": st.sampled_from([2017, 2020, 2021])}),
        "trace": st.fixed_dictionaries({"depth": st.integers(1, 4)}),
    }
)
askings = st.builds(
    Asking,
    filters=filters,
    choice=choices,
    words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=2, unique=True),
    which=number,
    certainty=st.sampled_from(Certainty),
    limit=st.integers(1, 3),
    own=own,
)
subsets = st.sets(st.integers(0, 3))
Pool = tuple[tuple[Reading, Reading], ...]


@several
@given(pool=pools, first=subsets, second=subsets, asking=askings)
def test_questions_agree_with_their_definitions(
    store: Store, pool: Pool, first: set[int], second: set[int], asking: Asking
) -> None:
    held = Held(store)
    held.load(*(pool[text][0] for text in sorted(first)))
    held.load(*(pool[text][1] for text in sorted(second)))
    _agrees(store, held.world, asking)


@several
@given(pool=pools, done=changes, asking=askings)
def test_questions_agree_with_their_definitions_after_any_changes(
    store: Store, pool: Pool, done: list[tuple[str, int, str]], asking: Asking
) -> None:
    held = Held(store)
    held.load(*(pair[0] for pair in pool))
    for change, text, marker in done:
        held.change(change, pool[text], marker)
    _agrees(store, held.world, asking)


def _agrees(store: Store, world: World, asking: Asking) -> None:
    """Hold each question to its definition; every other time each word counts as frequent, each block is read alone."""
    seldom, together, chunk = (0, 0, 1) if asking.which % 2 else (saying.SELDOM, saying.TOGETHER, saying.CHUNK)
    with patch.multiple(saying, SELDOM=seldom, TOGETHER=together, CHUNK=chunk):
        _all_agree(store, world, asking)


def _all_agree(store: Store, world: World, asking: Asking) -> None:
    share = SHARE if "://" in store.address else 1
    for name, taken, definition in list(_asked(world, asking))[asking.which % share :: share]:
        expected = definition if isinstance(definition, list) else definition(int(asking.certainty.rank))
        rows, counts = _pages(store, name, taken, asking.limit)
        assert [SHOWN[name](row) for row in rows] == expected, (name, taken)
        if issubclass(QUESTIONS[name].parameters, Surest) and "order" not in taken:
            rows, _ = _pages(store, name, taken | {"order": "certainty"}, asking.limit)
            assert [SHOWN[name](row) for row in rows] == sorted(expected, key=lambda row: -row[1]), (name, taken)
        if name != "changes":  # it counts a page's own rows
            by_rank = Counter(row[1] for row in (definition if isinstance(definition, list) else definition(1)))
            assert (counts.certain, counts.assumed, counts.possible) == (by_rank[3], by_rank[2], by_rank[1]), (
                name,
                taken,
            )
            assert counts.exact


def _pages(store: Store, name: str, given: dict[str, Any], limit: int) -> tuple[list[Any], Any]:
    """All rows: two small pages, then all that is left; and the counts, which every page tells alike."""
    question = QUESTIONS[name]
    parameters = checked(question, {"certainty": "possible"} | given)
    answer = ask(store, question, parameters, Page(limit=limit))
    rows, counts = list(answer.rows), answer.counts
    for size in (limit, LARGEST_PAGE):
        if answer.next is None:
            break
        answer = ask(store, question, parameters, Page(limit=size, after=answer.next))
        rows += answer.rows
        assert question.expands or answer.counts == counts
    assert answer.next is None
    return rows, counts


def _asked(world: World, asking: Asking) -> Iterator[tuple[str, dict[str, Any], Answer | Callable[[int], Answer]]]:
    """Each question that the world can be asked, its parameters and its answer, or what tells it by least rank."""
    documents = sorted(
        {held.document.id for held in (*world.current, *world.older)} | {held.document.file for held in world.current}
    )
    claims = sorted(claim.id for held in (*world.current, *world.older) for claim in held.claims)
    filters = _resolved(asking.filters, asking.which, documents, [name for name in documents if "." not in name])
    here = narrowed(world, **filters)
    for name, definition in OF_CLAIMS.items():
        given = filters | asking.own.get(name, {})
        if name == "search":
            given = given | {"text": " ".join(asking.words)}
        yield name, given, definition(here, given)
    choice = dict(asking.choice)
    if "source" in choice:
        sources = sorted(world.sources)
        choice |= {"source": sources[choice["source"] % len(sources)]} if sources else {}
    if not isinstance(choice.get("source"), int):
        for name in OF_SOURCES:
            given = filters | choice | asking.own.get(name, {})
            yield name, given, _of_sources(name, here, chosen(world, **choice), given)
    within = {"document": filters["document"]} if "document" in filters else {}
    for name in EVERYWHERE:
        yield name, within, _everywhere(name, narrowed(world, **within), within)
    yield from _in_turn(here, filters, asking)
    for order in ("rests-only", "cited"):
        given = within | {"certainty": asking.certainty, "order": order}
        yield "most-relied-on", given, partial(oracle.most_relied_on, narrowed(world, **within), order)
    if claims:
        claim, depth = claims[asking.which % len(claims)], asking.own["trace"]["depth"]
        yield "provenance", {"claim": claim}, oracle.provenance(world, claim)
        given = {"claim": claim, "depth": depth, "certainty": asking.certainty}
        yield "trace", given, partial(oracle.trace, world, claim, depth)
    for named in documents[:3]:
        yield from _since(world, named)


def _since(world: World, named: str) -> Iterator[tuple[str, dict[str, Any], Answer]]:
    """What changed in a document since its last revision, and since each that its text has."""
    later = _id_of(world, named)
    identities = {reading.document.id: reading.document.identity for reading in (*world.current, *world.older)}
    yield "changes", {"document": named}, oracle.changes(world, later, None)
    for since in [name for name, identity in identities.items() if identity == identities[later]]:
        yield "changes", {"document": named, "since": since}, oracle.changes(world, later, since)


def _in_turn(
    here: World, filters: dict[str, Any], asking: Asking
) -> Iterator[tuple[str, dict[str, Any], Callable[[int], Answer]]]:
    """Questions in orders of their own: when rows have their turn follows from the least certainty."""
    for name, order in (("stale", "year"), ("retracted-support", "date")):
        given = filters | asking.own[name] | {"certainty": asking.certainty, "order": order}
        yield name, given, partial(IN_TURN[name], here, given)


def _resolved(filters: dict[str, Any], which: int, documents: list[str], ids: list[str]) -> dict[str, Any]:
    """The filters with the documents that their numbers choose, or without where there is none."""
    named = {"document": documents, "revision": ids}
    return {
        name: named[name][(value + which) % len(named[name])] if name in named else value
        for name, value in filters.items()
        if named.get(name, True)
    }


def _id_of(world: World, named: str) -> str:
    return next((held.document.id for held in world.current if held.document.file == named), named)


def _of_sources(name: str, here: World, inside: set[str], given: dict[str, Any]) -> Answer:
    if name == "if-retracted":
        return [row for row in oracle.if_retracted(here, inside) if given.get("effect") in (None, row[2])]
    definition = oracle.rests_only_on if name == "rests-only-on" else oracle.cites
    return definition(here, inside.__contains__)


def _everywhere(name: str, here: World, within: dict[str, str]) -> Answer:
    if name == "joined-by-title":
        return oracle.joined_by_title(here, within.get("document"))
    definition: Callable[[World], Answer] = getattr(oracle, name.replace("-", "_"))
    return definition(here)


def _unsupported(here: World, given: dict[str, Any]) -> Answer:
    wanted = bool(given.get("own")) or given.get("claim_kind") in (ClaimKind.FINDING, ClaimKind.METHOD)
    return [row for row in oracle.unsupported(here, own=wanted) if given.get("reason") in (None, row[2])]


OF_CLAIMS: dict[str, Callable[[World, dict[str, Any]], Answer]] = {
    "self-published-only": lambda here, _: oracle.self_published_only(here),
    "single-source": lambda here, _: oracle.single_source(here),
    "secondary-only": lambda here, _: oracle.secondary_only(here),
    "stale": lambda here, given: oracle.stale(here, given["year"]),
    "unsupported": _unsupported,
    "retracted-support": lambda here, given: oracle.retracted_support(
        here, oracle.spoken_against(here, given.get("notice"))
    ),
    "search": lambda here, given: oracle.search(here, given["text"].split()),
}


IN_TURN: dict[str, Callable[[World, dict[str, Any], int], Answer]] = {
    "stale": lambda here, given, least: oracle.oldest_first(here, given["year"], least),
    "retracted-support": lambda here, given, least: oracle.newest_notice_first(
        here, oracle.spoken_against(here, given.get("notice")), least
    ),
}


def _rank(row: Any) -> int:
    return int(row.certainty.rank)


def _claim(row: Any) -> tuple[Any, ...]:
    return row.id, _rank(row)


def _reference(row: Any) -> tuple[Any, ...]:
    return f"{row.document.id}.r{row.key.zfill(5)}", _rank(row)


def _provenance(row: Any) -> tuple[Any, ...]:
    cited = [
        (
            source.reference,
            source.id,
            source.basis and source.basis.value,
            source.entry,
            source.raw,
            source.self_published,
            sorted((notice.date or "", notice.kind.value) for notice in source.notices),
            len(source.may_also_be),
        )
        for source in row.sources
    ]
    return (*_claim(row), row.document.id, row.current, cited)


SHOWN: dict[str, Callable[[Any], tuple[Any, ...]]] = {
    **dict.fromkeys((*OF_CLAIMS, *OF_SOURCES), _claim),
    **dict.fromkeys(("dangling", "ambiguous"), _reference),
    "unsupported": lambda row: (*_claim(row), row.reason),
    "retracted-support": lambda row: (*_claim(row), row.support),
    "if-retracted": lambda row: (*_claim(row), row.effect, row.before, row.left),
    "never-cited": lambda row: ((row.document.id, row.position), _rank(row)),
    "duplicate-references": lambda row: ((row.document.id, row.id), _rank(row), row.positions, row.looks_like),
    "most-relied-on": lambda row: (*_claim(row), row.rests_only, row.cited),
    "joined-by-title": lambda row: (*_claim(row), row.texts),
    "summary": lambda row: ((row.what, row.by, row.value), _rank(row), row.count),
    "provenance": _provenance,
    "trace": lambda row: ((row.claim, row.id), _rank(row), row.depth, tuple(row.path), row.document, row.cycle),
    "changes": lambda row: (row.id, _rank(row), row.change, row.earlier),
}
"""What is compared of a row of each question, its key and rank first."""


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_question_is_left_out(name: str) -> None:
    assert name in SHOWN
