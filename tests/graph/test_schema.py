"""The schema is one for both stores, cheap to check, and complete enough for an empty store to answer."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from evidence_graph.cypher_text import cypher
from evidence_graph.schema import VERSION, prepare
from evidence_graph.store import Row, Store
from tests.stores import Place

SQL = cypher("evidence_graph", "schema_texts/embedded.sql")
CYPHER = cypher("evidence_graph", "schema_texts/neo4j.cypher")
LABELS = re.findall(r"CREATE VERTEX TYPE (\w+)", SQL)
TYPES = re.findall(r"CREATE EDGE TYPE (\w+)", SQL)


def test_both_texts_define_the_same_constraints_and_indexes() -> None:
    unique = re.findall(r"INDEX IF NOT EXISTS ON (\w+) \((\w+)\) UNIQUE;", SQL)
    plain = re.findall(r"INDEX IF NOT EXISTS ON (\w+) \((\w+)\) NOTUNIQUE;", SQL)
    full = re.findall(r"INDEX IF NOT EXISTS ON (\w+) \((\w+)\) FULL_TEXT;", SQL)
    assert re.findall(r"CONSTRAINT IF NOT EXISTS FOR \(n:(\w+)\) REQUIRE n\.(\w+) IS UNIQUE", CYPHER) == unique
    assert re.findall(r"CREATE INDEX IF NOT EXISTS FOR \(n:(\w+)\) ON \(n\.(\w+)\)", CYPHER) == plain
    assert re.findall(r"FULLTEXT INDEX `\S+` IF NOT EXISTS FOR \(n:(\w+)\) ON EACH \[n\.(\w+)\]", CYPHER) == full
    assert {label for label, _ in unique} == set(LABELS)


@pytest.mark.parametrize("label", LABELS)
def test_an_empty_store_has_no_node_but_its_own(store: Store, label: str) -> None:
    rows = store.read(f"MATCH (n:{label}) RETURN n.id AS id", {})
    assert rows == ([{"id": "graph"}] if label == "Graph" else [])


def test_an_empty_store_answers_with_no_rows_along_every_relationship(store: Store) -> None:
    for name in TYPES:
        assert store.read(f"MATCH (a)-[r:{name}]->(b) RETURN type(r) AS type", {}) == []


def test_a_prepared_store_is_at_version_nought(store: Store) -> None:
    rows = store.read("MATCH (g:Graph) RETURN g.id AS id, g.version AS version, g.schema AS schema", {})
    assert rows == [{"id": "graph", "version": 0, "schema": VERSION}]


class Watched:
    """A store of which only reading may be asked."""

    schema_file = "none"

    def __init__(self, store: Store) -> None:
        self.address = store.address
        self._store = store

    def read(self, text: str, parameters: Mapping[str, Any], *, timeout: float | None = None) -> list[Row]:
        return self._store.read(text, parameters, timeout=timeout)


def test_preparing_a_prepared_store_only_looks(store: Store) -> None:
    prepare(Watched(store))  # type: ignore[arg-type]  # what it lacks must not be asked for


def test_preparing_twice_changes_nothing(place: Place) -> None:
    for _ in range(2):
        with place.open() as store:
            rows = store.read("MATCH (g:Graph) RETURN count(g) AS n, max(g.version) AS version", {})
            assert rows == [{"n": 1, "version": 0}]
