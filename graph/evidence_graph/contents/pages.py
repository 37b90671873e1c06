"""The graph's nodes and relationships as rows, page by page in the order of ids."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from evidence_graph.cypher_text import cypher
from evidence_graph.store import Row, Store

PAGE = 500
"""Nodes that are read at once; what hangs on them is read with them."""

FIRST_CLAIM, LAST_CLAIM = "d", "e"
"""The ids of all claims lie between: they begin with their document's, which begin with a d."""


def text(name: str) -> str:
    """The Cypher text ``texts/<name>.cypher``."""
    return cypher("evidence_graph.contents", f"texts/{name}.cypher")


def id_pages(store: Store, name: str, size: int = PAGE, **limits: str) -> Iterator[list[str]]:
    """The ids that the text ``<name>_ids`` gives, ``size`` at a time; ``limits`` are its further parameters."""
    after = limits.pop("after", "")
    while True:
        rows = store.read(text(f"{name}_ids"), {**limits, "after": after, "limit": size})
        ids = [row["id"] for row in rows]
        if ids:
            yield ids
        if len(ids) < size:
            return
        after = ids[-1]


def claim_id_pages(store: Store, document: str | None = None) -> Iterator[list[str]]:
    """The ids of all claims, or of those of one document."""
    after, end = (f"{document}.", f"{document}/") if document else (FIRST_CLAIM, LAST_CLAIM)
    return id_pages(store, "claim", after=after, end=end)


def rows_of(store: Store, name: str, ids: Sequence[str]) -> list[Row]:
    """What the text ``name`` tells of the nodes with these ids, sorted by its columns from the left."""
    return sorted(store.read(text(name), {"ids": list(ids)}), key=_order) if ids else []


def all_rows(store: Store, name: str, anchor: str) -> Iterator[Row]:
    """What the text ``name`` tells of every node that ``<anchor>_ids`` gives."""
    pages = claim_id_pages(store) if anchor == "claim" else id_pages(store, anchor)
    return chain.from_iterable(rows_of(store, name, ids) for ids in pages)


def grouped(rows: Sequence[Row], column: str) -> dict[Any, list[Row]]:
    """``rows`` by the value of a column."""
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return groups


def _order(row: Row) -> list[tuple[bool, str]]:
    return [(value is not None, f"{value:012}" if isinstance(value, int) else str(value)) for value in row.values()]
