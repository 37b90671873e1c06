"""All that a store holds, as values that two stores, or one store at two times, can be compared by."""

from typing import Any

from evidence_graph.store import Store

_LABELS = ("Document", "Claim", "Reference", "Source", "SourceKey", "Notice", "Reading", "Decision")
_LINKS = (
    "STATES",
    "CITES",
    "IDENTIFIES",
    "HAS",
    "LISTS",
    "DESCRIBES",
    "PUBLISHED_AS",
    "PART_OF",
    "REVISES",
    "NAMES",
    "CONCERNS",
    "ABOUT",
    "READ_AS",
)


def contents(store: Store) -> dict[str, list[Any]]:
    """Nodes and links without the loads that brought them; sorted, so that equal graphs are equal."""
    found: dict[str, list[Any]] = {}
    for label in _LABELS:
        rows = store.read(f"MATCH (n:{label}) RETURN properties(n) AS told", {})
        found[label] = sorted((_plain(row["told"]) for row in rows), key=repr)
    for link in _LINKS:
        rows = store.read(f"MATCH (a)-[r:{link}]->(b) RETURN a.id AS a, b.id AS b, properties(r) AS told", {})
        found[link] = sorted(((row["a"], row["b"], _plain(row["told"])) for row in rows), key=repr)
    return found


def _plain(told: dict[str, Any]) -> list[tuple[str, Any]]:
    return sorted((name, value) for name, value in told.items() if not name.startswith("@") and value is not None)
