"""How many sources current documents describe, by year, as the summary tells; and how many a title alone joins."""

from collections.abc import Sequence

from evidence_graph.store import Row, Runner, Statement
from evidence_loaders.into_graph.records import SourceChanges
from evidence_loaders.into_graph.tallying.keeping import Totals
from evidence_loaders.into_graph.texts import text


class SourcesCounted:
    """The sources of which a change may alter whether, or as of which year, they are counted.

    It is made before the change, when documents that go still lead to their sources, and counts after it.
    """

    def __init__(
        self, run: Runner, totals: Totals, identities: Sequence[str], out: Sequence[str], changes: SourceChanges
    ) -> None:
        self._run = run
        self._totals = totals
        self._texts = {"identities": list(identities), "documents": list(out)}
        self._sources = set(changes.written) | self._described()
        self._changes = changes
        self._gone = self._rows("counted_sources", changes.removed)
        self._joined = len(self._rows("joined_sources", changes.removed | set(changes.written)))

    def count(self) -> None:
        """Count these sources, and those that the documents describe now, as they are after the change."""
        self._totals.add_joined(len(set(self._changes.written) & self._changes.by_title) - self._joined)
        counted = self._rows("counted_sources", self._sources | self._described())
        changed = [row for row in counted if row["before"] != row["now"]]
        for row in [*self._gone, *changed]:
            if row["before"] is not None:
                self._totals.add_row(f"sources year {row['before']}", -1)
        for row in changed:
            if row["now"] is not None:
                self._totals.add_row(f"sources year {row['now']}")
        if changed:
            self._run(Statement(text("count_sources"), {"counted": changed}))

    def _described(self) -> set[str]:
        if not any(self._texts.values()):
            return set()
        return {row["source"] for row in self._run(Statement(text("sources_of_documents"), self._texts))}

    def _rows(self, name: str, sources: set[str]) -> list[Row]:
        return self._run(Statement(text(name), {"sources": sorted(sources)})) if sources else []
