"""A graph written again by the barest statements: how fast a store takes the same nodes and relationships."""

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from evidence_graph.store import Row, Statement, Store

KEYS = {
    "Document": "id",
    "Claim": "id",
    "Reference": "id",
    "Source": "id",
    "SourceKey": "id",
    "Notice": "id",
    "Load": "id",
    "Reading": "id",
    "Block": "id",
    "Tally": "key",
    "Total": "key",
    "Reliance": "key",
}
"""Every label, and the property that tells its nodes apart."""

BATCH = 20_000
"""Nodes or relationships of one statement."""

Rows = dict[str, list[Row]]


def that_make(store: Store) -> list[Statement]:
    """Statements that make all the nodes and relationships of ``store``."""
    return [*_nodes(store), *_links(store)]


def written(statements: Sequence[Statement], empty: Store) -> tuple[int, float]:
    """Make them in ``empty``; gives how many nodes and relationships they are, and the seconds it took."""
    number, begun = sum(len(statement.parameters["rows"]) for statement in statements), time.perf_counter()
    for statement in statements:
        empty.write([statement])
    return number, time.perf_counter() - begun


def emptied(store: Store) -> None:
    """Take all nodes and relationships out of ``store``."""
    for label, key in KEYS.items():
        text = f"MATCH (n:{label}) WITH n LIMIT {BATCH} DETACH DELETE n"
        while store.read(f"MATCH (n:{label}) RETURN n.{key} AS key LIMIT 1", {}):
            store.write([Statement(text)])


def _nodes(store: Store) -> Iterator[Statement]:
    for label in KEYS:
        rows = store.read(f"MATCH (n:{label}) RETURN properties(n) AS told", {})
        text = f"UNWIND $rows AS row CREATE (n:{label}) SET n = row"
        yield from _statements(text, [_plain(row["told"]) for row in rows])


def _links(store: Store) -> Iterator[Statement]:
    for label, key in KEYS.items():
        by_text: Rows = defaultdict(list)
        rows = store.read(
            f"MATCH (a:{label})-[r]->(b) RETURN a.{key} AS a, type(r) AS type, labels(b)[0] AS label, "
            "coalesce(b.id, b.key) AS b, properties(r) AS told",
            {},
        )
        for row in rows:
            start = f"MATCH (a:{label} {{{key}: row.a}})"
            end = f"MATCH (b:{row['label']} {{{KEYS[row['label']]}: row.b}})"
            text = f"UNWIND $rows AS row {start} {end} CREATE (a)-[r:{row['type']}]->(b) SET r = row.told"
            by_text[text].append({"a": row["a"], "b": row["b"], "told": _plain(row["told"])})
        for text, links in by_text.items():
            yield from _statements(text, links)


def _statements(text: str, rows: list[Row]) -> Iterator[Statement]:
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        yield Statement(text, {"rows": batch})


def _plain(told: dict[str, Any]) -> Row:
    return {name: value for name, value in told.items() if not name.startswith("@") and value is not None}
