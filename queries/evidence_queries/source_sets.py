"""Sets of sources as questions take them: by id, years, kind, publisher and venue."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from evidence_graph.store import Row

SET_PARAMETERS = frozenset({"sources", "year_from", "year_to", "kind", "publisher", "venue"})
"""Parameters of a text that say which sources are in the set; each has an optional line of its own."""


@dataclass(frozen=True)
class SourceSet:
    """The sources that fit everything that is given; ``publisher`` and ``venue`` are normalised beginnings of names."""

    ids: frozenset[str] | None = None
    years: tuple[int, int] | None = None
    kind: str | None = None
    publisher: str | None = None
    venue: str | None = None

    def bindings(self) -> dict[str, Any]:
        """The parameters of a text that stand for this set."""
        bound: dict[str, Any] = {"kind": self.kind, "publisher": self.publisher, "venue": self.venue}
        if self.ids is not None:
            bound["sources"] = sorted(self.ids)
        if self.years:
            bound["year_from"], bound["year_to"] = self.years
        return {name: value for name, value in bound.items() if value is not None}

    def holds(self, row: Row) -> bool:
        """Whether the source of a detail row is in the set; nothing is in a set of which nothing is given."""
        if self == SourceSet():
            return False
        tests: list[tuple[object, Callable[[], bool]]] = [
            (self.ids, lambda: row["source"] in (self.ids or ())),
            (self.years, lambda: row["year"] is not None and self._in_years(row["year"])),
            (self.kind, lambda: row["source_kind"] == self.kind),
            (self.publisher, lambda: (row["publisher_key"] or "").startswith(self.publisher or "")),
            (self.venue, lambda: (row["venue_key"] or "").startswith(self.venue or "")),
        ]
        return row["source"] is not None and all(test() for given, test in tests if given is not None)

    def _in_years(self, year: int) -> bool:
        first, last = self.years or (year, year)
        return first <= year <= last
