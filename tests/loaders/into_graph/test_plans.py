"""Texts that write are planned seldom, maybe for an empty graph: such plans must serve a full one, too, for a while."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from neo4j import GraphDatabase

from evidence_loaders import into_graph
from tests.stores import Place

TEXTS = Path(into_graph.__file__).with_name("cypher")
OF_EVERYTHING = {"all_decisions"}
"""Texts that are to read all there is of something."""


@pytest.mark.parametrize("name", sorted(path.stem for path in TEXTS.glob("*.cypher")))
def test_a_text_planned_for_an_empty_graph_begins_at_keys(empty_neo4j: Place, name: str) -> None:
    credentials = empty_neo4j.credentials
    known = (credentials.username or "", credentials.password or "") if credentials.password else None
    text = (TEXTS / f"{name}.cypher").read_text(encoding="utf-8")
    with GraphDatabase.driver(empty_neo4j.address, auth=known) as driver, driver.session() as session:
        plan = session.run(f"CYPHER replan=force EXPLAIN {text}").consume().plan
    scans = {operator for operator in _operators(plan) if "Scan" in operator}
    assert bool(scans) == (name in OF_EVERYTHING), scans


def _operators(plan: Any) -> Iterator[str]:
    yield plan["operatorType"]
    for child in plan.get("children", []):
        yield from _operators(child)
