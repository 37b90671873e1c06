"""A question with its parameters worked out, ready to be read page by page and counted."""

from collections.abc import Iterator
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
from evidence_queries.tallied_answers import tallies_of
from evidence_queries.tallies import Where, first_block
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
    """One question as it was asked: what its text is given, and where tallies say that its rows are, if they do.

    ``counted``: those tallies count this very answer; else they count one that holds it.
    """

    store: Store
    question: Question
    bound: dict[str, Any]
    choice: Choice
    where: Where | None
    counted: bool
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
            documents_named(store, bound["revision"])
        where = tallies_of(store, question, bound, choice.asked)
        if where is None and question.looks_at_blocks:
            bound |= _blocks_of_documents(store, bound)
        return cls(store, question, bound, choice, where, not bound.keys() & UNCOUNTED, timeout)

    def page(self, after: str, rows: int, count: int) -> tuple[list[Row], Counts]:
        """At most ``rows`` rows after the key ``after``, and the counts, exact up to ``count`` rows."""
        if self.where is None or not self.counted:
            return self.rows(after, rows), self._counts(count)
        counts = self.where.counts()
        return self.rows(after, rows), Counts(possible=counts[1], assumed=counts[2], certain=counts[3])

    def rows(self, after: str, rows: int) -> list[Row]:
        """At most ``rows`` rows after the key ``after``, uncounted."""
        by = self.question.tallied.by if self.question.tallied else None
        if self.where is None or by is None:
            return self._read(after, rows, {})
        found: list[Row] = []
        for blocks in self._stretches(self.where, after, rows):
            places = blocks if by == "blocks" else [block.partition(".")[0] for block in blocks]
            found += self._read(after, rows - len(found), {by: places})
            if len(found) >= rows:
                break
        return found

    def _stretches(self, where: Where, after: str, rows: int) -> Iterator[list[str]]:
        """The blocks that may hold rows, in stretches: the first has a page full, if all that they count are rows."""
        begin = first_block(self.store, after)
        stretch: list[str] = []
        wanted, most = rows, rows
        for block, number in where.blocks(begin, self.bound["least"]):
            stretch.append(block)
            wanted -= 0 if begin and block.startswith(begin) else number
            if wanted <= 0:
                yield stretch
                stretch, most = [], min(2 * most, LONGEST)
                wanted = most
        if stretch:
            yield stretch

    def _read(self, after: str, rows: int, where: dict[str, Any]) -> list[Row]:
        bound = self.bound | where
        given = bound | {"after": after, "limit": rows}
        return self.store.read(self.question.page_text(bound), given, timeout=self.timeout)

    def _counts(self, most: int) -> Counts:
        given = self.bound | {"after": "", "least": int(Rank.POSSIBLE), "limit": most + 1}
        rows = self.store.read(self.question.count_text(self.bound), given, timeout=self.timeout)
        by_rank = {Rank(row["rank"]).certainty.value: row["number"] for row in rows}
        return Counts(**by_rank, exact=sum(by_rank.values()) <= most)


UNCOUNTED = frozenset({"section", "words", "effect", "notice"})
"""Filters that tallies know nothing of: they say where rows may be, but not how many there are."""

LONGEST = 2_000
"""Rows that tallies count in the longest stretch of blocks that is looked at together."""


def _blocks_of_documents(store: Store, bound: dict[str, Any]) -> dict[str, Any]:
    """The blocks of the documents, or of the revision, that a question is asked of."""
    documents = bound.get("documents") or [bound[name] for name in ("revision",) if name in bound]
    rows = [row for document in documents for row in store.read(text("blocks_of_document"), {"id": document})]
    return {"blocks": [row["block"] for row in rows]} if documents else {}
