"""Texts that write are planned seldom, maybe for an empty graph: such plans must serve a full one, too, for a while."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from neo4j import GraphDatabase

from evidence_graph import neo4j_store
from evidence_graph.model import Notice, Reading
from evidence_graph.stores import open_store
from evidence_graph.vocabulary import NoticeKind
from evidence_loaders import into_graph
from evidence_loaders.into_graph.run import Run
from evidence_loaders.into_graph.texts import text
from tests.readings import REVIEW, document, reading
from tests.servers.neo4j import Server, free_port, require_neo4j
from tests.stores import Place

TEXTS = Path(into_graph.__file__).with_name("cypher")
OF_EVERYTHING = {"all_decisions"}
"""Texts that are to read all there is of something."""


@pytest.mark.parametrize("name", sorted(path.stem for path in TEXTS.glob("*.cypher")))
def test_a_text_planned_for_an_empty_graph_begins_at_keys(empty_neo4j: Place, name: str) -> None:
    credentials = empty_neo4j.credentials
    known = (credentials.username or "", credentials.password or "") if credentials.password else None
    with GraphDatabase.driver(empty_neo4j.address, auth=known) as driver, driver.session() as session:
        plan = session.run(f"CYPHER replan=force EXPLAIN {text(name)}").consume().plan
    assert bool(_scans(plan)) == (name in OF_EVERYTHING), _scans(plan)


def test_a_plan_for_a_register_alone_does_not_stay_when_documents_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a document has a thousand notices, and the graph no reference, all references are the fewest to look at."""
    require_neo4j()
    monkeypatch.setattr(neo4j_store, "PLAN_KEPT", 0.0)
    server = Server(tmp_path / "neo4j", free_port(), plan_kept=0)
    server.start()
    try:
        with open_store(server.address, server.credentials, create=True) as store:
            run = Run(store)
            run.load([_register(1_000)])
            plans = []
            for batch in range(3):
                run.load([reading(f"leaf{batch}-{place}.txt", [REVIEW], [MANY]) for place in range(FEW)])
                plans.append(_kept_plan(server, "count_references"))
        assert [bool(_scans(plan)) for plan in (plans[0], plans[-1])] == [True, False]
    finally:
        server.kill()


MANY = tuple(str(number) for number in range(1, 41))
"""References of each document: so many more than there were that the server has to judge the plan a bad one."""

FEW = 46
"""Documents of one batch; Neo4j keeps a plan for lists of about so many values apart from that for one or two."""


def _register(notices: int) -> Reading:
    told = (
        Notice(kind=NoticeKind.RETRACTION, register_name="Register", keys=(f"pmid:{number}",))
        for number in range(1, notices + 1)
    )
    return Reading(document=document("register.csv"), notices=tuple(told))


def _kept_plan(server: Server, name: str) -> Any:
    """The plan by which the server would run a text in a transaction that has changed something."""
    with GraphDatabase.driver(server.address, notifications_min_severity="OFF") as driver, driver.session() as session:
        transaction = session.begin_transaction()
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
