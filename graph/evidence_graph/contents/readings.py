"""What was read from each document, in an order in which it can be loaded again."""

import base64
import json
import zlib
from collections.abc import Iterator

from evidence_graph.contents.pages import id_pages, rows_of, text
from evidence_graph.store import Row, Store

PAGE = 20
"""Readings that are in memory at once."""


def reading_json(packed: str) -> str:
    """The JSON of a reading that the store keeps compressed."""
    return zlib.decompress(base64.b64decode(packed)).decode()


def document_text(store: Store, document: str) -> str | None:
    """The decoded text of a document, where its reading has it."""
    rows = rows_of(store, "readings", [document])
    told: str | None = json.loads(reading_json(rows[0]["packed"]))["document"]["text"] if rows else None
    return told


def readings_in_order(store: Store) -> Iterator[str]:
    """Every reading as JSON: wholes before their parts, revisions after those they revise, else by id."""
    for ids in id_pages(store, "first_document", PAGE):
        yield from _readings(store, ids)
    later = dependent_ids(store.read(text("dependent_documents"), {}))
    for start in range(0, len(later), PAGE):
        yield from _readings(store, later[start : start + PAGE])


def current_against_rule(store: Store) -> list[str]:
    """Ids of current revisions that would not be current if their texts were loaded in one run, as exported.

    Within a run the revision with the latest ``updated``, then path, becomes the current one; of
    equal ones, the one loaded last. Old bytes that were loaded again are current all the same.
    """
    order = {name: place for place, name in enumerate(dependent_ids(store.read(text("dependent_documents"), {})))}
    texts: dict[str, list[Row]] = {}
    for row in store.read(text("revised_texts"), {}):
        texts.setdefault(row["identity"], []).append(row)
    kept = []
    for revisions in texts.values():
        latest = max(revisions, key=lambda row: (*_age(row), order.get(row["id"], -1), row["id"]))
        kept += [row["id"] for row in revisions if row["current"] and row["id"] != latest["id"]]
    return sorted(kept)


def dependent_ids(rows: list[Row]) -> list[str]:
    """The ids of ``rows`` so that each comes after those that it needs (``whole``, ``earlier``), else in order.

    Revisions that came to revise each other, when old bytes were read anew, follow in the order of ids.
    """
    needs: dict[str, set[str]] = {}
    for row in rows:
        needs.setdefault(row["id"], set()).update(name for name in (row["whole"], row["earlier"]) if name)
    done: dict[str, None] = {}
    met: set[str] = set()
    stack = sorted(needs, reverse=True)
    while stack:
        name = stack.pop()
        if name in met:
            done.setdefault(name)
            continue
        met.add(name)
        stack += [name, *sorted((other for other in needs[name] if other in needs and other not in met), reverse=True)]
    return list(done)


def _readings(store: Store, ids: list[str]) -> Iterator[str]:
    packed = {row["id"]: row["packed"] for row in rows_of(store, "readings", ids)}
    return (reading_json(packed[name]) for name in ids if name in packed)


def _age(row: Row) -> tuple[str, str]:
    return row["updated"] or "", row["file"]
