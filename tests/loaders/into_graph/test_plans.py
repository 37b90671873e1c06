"""Texts that write are planned seldom, maybe for a nearly empty graph: such plans must serve a full one for a while."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from neo4j import GraphDatabase, Session

from evidence_graph.model import Notice, Reading
from evidence_graph.neo4j_store import TIMES
from evidence_graph.stores import open_store
from evidence_graph.vocabulary import NoticeKind
from evidence_loaders import into_graph
from evidence_loaders.into_graph.run import Run
from evidence_loaders.into_graph.texts import text
from tests.readings import REVIEW, document, reading
from tests.stores import Place

NAMES = sorted(path.stem for path in Path(into_graph.__file__).with_name("cypher").glob("*.cypher"))
OF_EVERYTHING = {"all_decisions"}
"""Texts that are to read all there is of something."""

FEW = 46
"""Documents of one batch; Neo4j keeps a plan for lists of about so many values apart from that for one or two."""

MANY = tuple(str(number) for number in range(1, 41))
"""References of each document."""


@pytest.mark.parametrize("name", NAMES)
def test_a_text_planned_for_an_empty_graph_begins_at_keys(empty_neo4j: Place, name: str) -> None:
    with _session(empty_neo4j) as session:
        plan = session.run(f"CYPHER replan=force EXPLAIN {text(name)}").consume().plan
    assert bool(_scans(plan)) == (name in OF_EVERYTHING), _scans(plan)


@pytest.mark.parametrize("name", [name for name in NAMES if "UNWIND $" in text(name)])
def test_a_text_that_goes_through_keys_says_by_which_index(name: str) -> None:
    """Or else a server that has not counted its index yet looks through all of it for each key."""
    asked = re.findall(r"^ *MATCH .*\((\w+):(\w+) \{(\w+): .*\n *(.*)$", text(name), flags=re.MULTILINE)
    assert asked or "MERGE" in text(name)
    for variable, label, key, then in asked:
        assert then == f"USING INDEX SEEK {variable}:{label}({key})"


def test_plans_for_a_register_alone_do_not_stay_when_documents_come(empty_neo4j: Place) -> None:
    """Where a document has a thousand notices, and the graph no reference, all references are the fewest to look at."""
    with open_store(empty_neo4j.address, empty_neo4j.credentials, create=True) as store:
        run = Run(store)
        run.load([_register(1_000)])
        with _session(empty_neo4j) as session:
            session.run("CALL db.clearQueryCaches()").consume()
            for batch in range(TIMES):
                run.load([reading(f"leaf{batch}-{place}.txt", [REVIEW], [MANY]) for place in range(FEW)])
            kept = _kept_plan(session, "count_references")
    assert not _scans(kept)


def _register(notices: int) -> Reading:
    told = (
        Notice(kind=NoticeKind.RETRACTION, register_name="Register", keys=(f"pmid:{number}",))
        for number in range(1, notices + 1)
    )
    return Reading(document=document("register.csv"), notices=tuple(told))


@contextmanager
def _session(place: Place) -> Iterator[Session]:
    credentials = place.credentials
    known = (credentials.username or "", credentials.password or "") if credentials.password else None
    with (
        GraphDatabase.driver(place.address, auth=known, notifications_min_severity="OFF") as driver,
        driver.session() as session,
    ):
        yield session


def _kept_plan(session: Session, name: str) -> Any:
    """The plan by which the server would run a text in a transaction that has changed something."""
    with session.begin_transaction() as transaction:
        transaction.run("CREATE (:Block)").consume()
        asked = transaction.run(f"CYPHER replan=skip EXPLAIN {text(name)}", {"blocks": ["leaf"] * FEW})
        plan = asked.consume().plan
        transaction.rollback()
    return plan


def _scans(plan: Any) -> set[str]:
    return {operator for operator in _operators(plan) if "Scan" in operator}


def _operators(plan: Any) -> Iterator[str]:
    yield plan["operatorType"]
    for child in plan.get("children", []):
        yield from _operators(child)
