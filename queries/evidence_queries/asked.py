"""A question with its parameters worked out, ready to be read page by page and counted."""

from dataclasses import dataclass
from typing import Any, Self

from evidence_graph.store import Row, Store
from evidence_graph.vocabulary import Rank
from evidence_queries.full_text import all_words, words_in
from evidence_queries.parameters import Parameters, SourceChoice
from evidence_queries.question import Question
from evidence_queries.resolving import Choice, chosen_sources, documents_named
from evidence_queries.rows import Told
from evidence_queries.source_sets import SourceSet
from evidence_queries.tallies import Tallied, axis_of, counted, narrowed
from evidence_queries.texts import text

COUNTED = 10_000
"""Rows that are counted unasked."""

EVERYTHING = 2_000_000_000
"""More rows than any graph has, and a number that both stores take as a limit."""


class Counts(Told):
    """Rows at each certainty, whatever certainty was asked for; ``exact`` is False where counting stopped."""

    certain: int = 0
    assumed: int = 0
    possible: int = 0
    exact: bool = True


@dataclass(frozen=True)
class Asked:
    """One question as it was asked: what its text is given, and the axis of tallies that narrows it, if any."""

    store: Store
    question: Question
    bound: dict[str, Any]
    choice: Choice
    axis: str | None
    timeout: float | None

    @classmethod
    def of(cls, store: Store, question: Question, parameters: Parameters, timeout: float | None) -> Self:
        """Work out what ``parameters`` mean in this graph. Raises WrongUse and NotFound."""
        choice = Choice(SourceSet())
        if isinstance(parameters, SourceChoice):
            choice = chosen_sources(store, parameters)
        bound = parameters.bound() | choice.asked.bindings()
        if "documents" in bound:
            bound["documents"] = documents_named(store, bound["documents"])
        if "text" in bound:
            bound["text"] = all_words(bound["text"])
        if "words" in bound:
            bound["words"] = words_in(bound["words"])
        if "revision" in bound:
            bound |= _revision(store, question, bound["revision"])
        return cls(store, question, bound, choice, _axis(store, question, bound, choice.asked), timeout)

    def page(self, after: str, rows: int, count: int) -> tuple[list[Row], Counts]:
        """At most ``rows`` rows after the key ``after``, and the counts, exact up to ``count`` rows."""
        if self.axis is None:
            return self._read(after, rows, {}), self._counts(count)
        counts = counted(self.store, self._tallied, self.axis, self._document)
        return self._narrow(after, rows), Counts(possible=counts[1], assumed=counts[2], certain=counts[3])

    def rows(self, after: str, rows: int) -> list[Row]:
        """At most ``rows`` rows after the key ``after``, uncounted."""
        if self.axis is None:
            return self._read(after, rows, {})
        return self._narrow(after, rows)

    @property
    def _tallied(self) -> Tallied:
        return self.question.tallied or Tallied("only")

    @property
    def _document(self) -> str | None:
        return self.bound["documents"][0] if "documents" in self.bound else None

    def _narrow(self, after: str, rows: int) -> list[Row]:
        where = narrowed(
            self.store,
            self._tallied,
            self.axis or "",
            after=after,
            least=self.bound["least"],
            rows=rows,
            document=self._document,
        )
        return self._read(after, rows, where.parameter) if where.blocks else []

    def _read(self, after: str, rows: int, where: dict[str, Any]) -> list[Row]:
        bound = self.bound | where
        given = bound | {"after": after, "limit": rows}
        return self.store.read(self.question.page_text(bound), given, timeout=self.timeout)

    def _counts(self, most: int) -> Counts:
        given = self.bound | {"after": "", "least": int(Rank.POSSIBLE), "limit": most + 1}
        rows = self.store.read(self.question.count_text(self.bound), given, timeout=self.timeout)
        by_rank = {Rank(row["rank"]).certainty.value: row["number"] for row in rows}
        return Counts(**by_rank, exact=sum(by_rank.values()) <= most)


UNTALLIED = frozenset({"claim_kind", "section", "words", "revision", "reason", "effect", "notice", "own"})
"""Filters that tallies know nothing of: an answer that they narrow is found without."""


def _revision(store: Store, question: Question, document: str) -> dict[str, Any]:
    """What tells a text to look at one revision only, current or not. Raises NotFound."""
    documents_named(store, document)
    blocks = store.read(text("blocks_of_document"), {"id": document})
    where = {"blocks": [row["block"] for row in blocks]} if question.looks_at_blocks else {}
    return {"revision": document, **where}


def _axis(store: Store, question: Question, bound: dict[str, Any], asked: SourceSet) -> str | None:
    """The axis whose tallies count this very answer, or None."""
    if question.tallied is None or bound.keys() & UNTALLIED or len(bound.get("documents", ())) > 1:
        return None
    return question.tallied.axis or axis_of(store, asked)
