"""What a person's words were taken to mean, to be told with the answer."""

from collections.abc import Sequence

from evidence_graph.store import Row
from evidence_queries.rows import Told

SHOWN = 20
"""Sources that are told of what a parameter was taken to mean; of a set with so many there may be more."""


class ResolvedSource(Told):
    """A source that a parameter was taken to mean."""

    id: str
    title: str | None
    year: int | None
    kind: str


class Resolved(Told):
    """What one parameter was taken to mean: ``matched`` and ``unmatched`` tell it word by word.

    Of a large set, ``sources`` are only ``SHOWN``.
    """

    parameter: str
    given: str
    sources: list[ResolvedSource]
    matched: list[str]
    unmatched: list[str]


def shown(rows: Sequence[Row]) -> list[ResolvedSource]:
    """The sources of rows, ``SHOWN`` of them."""
    return [ResolvedSource(id=r["id"], title=r["title"], year=r["year"], kind=r["kind"]) for r in rows[:SHOWN]]
