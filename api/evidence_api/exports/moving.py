"""The graph as JSON lines that ``evidence load`` takes back, into whatever store."""

import json
from collections.abc import Iterator
from typing import TextIO

from evidence_graph.contents.readings import current_against_rule, readings_in_order
from evidence_graph.state import graph_version, insist_on_version
from evidence_graph.store import Store
from evidence_loaders.into_graph.identifying import listed


def write_lines(store: Store, output: TextIO) -> None:
    """Write editors' decisions, every revision of every text, and what loading can't know by itself.

    Decisions come first, so that each document is written once, as decided. Raises Conflict where the
    graph changes meanwhile, StoreError, and OSError where ``output`` takes no more.
    """
    version = graph_version(store)
    output.writelines(f"{line}\n" for line in _lines(store))
    insist_on_version(store, version)


def _lines(store: Store) -> Iterator[str]:
    for decision, _ in listed(store):
        yield json.dumps({"decision": decision.model_dump(mode="json")}, ensure_ascii=False, separators=(",", ":"))
    yield from readings_in_order(store)
    for document in current_against_rule(store):
        yield json.dumps({"current": document}, separators=(",", ":"))
