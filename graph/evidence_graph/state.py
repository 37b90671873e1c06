"""Which state a graph is in: a number that every change raises by one."""

from evidence_graph.errors import Conflict
from evidence_graph.store import Store

VERSION = "MATCH (g:Graph {id: 'graph'}) RETURN g.version AS version"
"""Reads the number."""


def graph_version(store: Store, *, timeout: float | None = None) -> int:
    """The number of the graph's state; ``timeout`` is in seconds."""
    return int(store.read(VERSION, {}, timeout=timeout)[0]["version"])


def insist_on_version(store: Store, expected: int) -> None:
    """Raises Conflict where the graph is no longer at version ``expected``."""
    if graph_version(store) != expected:
        raise Conflict(f"the graph in {store.address} was changed while it was read: try again")
