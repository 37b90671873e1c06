"""A question with its parameters worked out, ready to be read page by page and counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

from evidence_graph.documents_named import documents_named
from evidence_graph.errors import WrongUse
from evidence_graph.store import Row, Store
from evidence_graph.vocabulary import Rank
from evidence_queries.full_text import words_in
from evidence_queries.parameters import Parameters, SourceChoice, Surest
from evidence_queries.question import Question
from evidence_queries.resolving import Choice, chosen_sources, revision_named
from evidence_queries.rows import Told
from evidence_queries.source_sets import SourceSet
from evidence_queries.tallied_answers import in_turn, tallies_of
from evidence_queries.tallies import Found, Where
from evidence_queries.texts import text
from evidence_queries.turns import Turn

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


_PLACE = re.compile(r"[123] ")
"""How a place in the order of certainty begins; no key does."""

_TOTALS = re.compile(r"(?P<lead>(?:[a-z-]+ )?)\d{14} ")
"""How a place in an order of totals begins: with the order's name, unless it is the one that comes unasked."""


@dataclass(frozen=True)
class Asked:
    """One question as it was asked: what its text is given, and where tallies say that its rows are, if they do.

    ``counted``: those tallies count this very answer; else they count one that holds it. Rows come in the order of a
    ``turn``, or in that of their certainty (``surest_first``), or of their keys.
    """

    store: Store
    question: Question
    bound: dict[str, Any]
    choice: Choice
    where: Where | None
    counted: bool
    surest_first: bool
    turn: Turn | None
    timeout: float | None

    @classmethod
    def of(cls, store: Store, question: Question, parameters: Parameters, timeout: float | None) -> Self:
        """Work out what ``parameters`` mean in this graph. Raises WrongUse and NotFound."""
        choice = Choice(SourceSet())
        if isinstance(parameters, SourceChoice):
            choice = chosen_sources(store, parameters)
        bound = parameters.bound() | choice.asked.bindings()
        if "documents" in bound:
            bound["documents"] = [row["id"] for row in documents_named(store, bound["documents"], "document")]
        if "words" in bound:
            bound["words"] = words_in(bound["words"])
        if "revision" in bound:
            revision_named(store, bound["revision"], "revision")
        if "since" in bound:
            revision_named(store, bound["since"], "since", bound["documents"])
        where, turn = tallies_of(store, question, bound, choice.asked, timeout), _turn(question, parameters)
        if turn and question.tallied:
            where = in_turn(store, question.tallied, bound, where)
        if where is None and question.narrowed_by == "claims":
            bound |= _claims_of_documents(store, bound)
        counted, surest_first = not bound.keys() & UNCOUNTED, isinstance(parameters, Surest) and parameters.surest_first
        return cls(store, question, bound, choice, where, counted, surest_first, turn, timeout)

    def page(self, after: str, rows: int, count: int) -> tuple[list[Row], Counts]:
        """At most ``rows`` rows after the place ``after``, and the counts, exact up to ``count`` rows."""
        found = self.where.counts(count) if self.where and self.counted else None
        return self.rows(after, rows), _told(found) if found else self._counts(count)

    def place(self, row: Row) -> str:
        """Where a row stands in the answer, as a cursor tells it."""
        if self.turn:
            return f"{self.turn.spelled(row['newest'])} {row['key']}"
        if self.surest_first:
            return f"{row['rank']} {row['key']}"
        return f"{self._lead}{row['key']}"

    @property
    def _lead(self) -> str:
        """What tells places in this order of totals from those in the order that comes unasked; mostly nothing."""
        order = self.bound.get("order")
        unasked = order and self.question.parameters.model_fields["order"].default
        return "" if order == unasked else f"{order} "

    def rows(self, after: str, rows: int) -> list[Row]:
        """At most ``rows`` rows after the place ``after``, uncounted. Raises WrongUse for a place in another order."""
        least, best = self.bound["least"], int(Rank.CERTAIN)
        if after and not self._is_in_order(after):
            raise WrongUse(
                "after: this cursor is of a page in another order: take `next` from the page before.", "after"
            )
        if self.turn:
            return self._in_turn(after, rows, range(least, best + 1))
        if not self.surest_first:
            return self._rows(after.removeprefix(self._lead), rows, range(least, best + 1))
        found: list[Row] = []
        first, _, key = after.partition(" ")
        for rank in range(int(first or best), least - 1, -1):
            found += self._rows(key, rows - len(found), range(rank, rank + 1))
            key = ""
            if len(found) >= rows:
                break
        return found

    def _is_in_order(self, after: str) -> bool:
        """Whether a place is one in the order that is asked for."""
        if totals := _TOTALS.match(after):
            return "order" in self.bound and totals["lead"] == self._lead
        turn = self.question.tallied.turn if self.question.tallied else None
        in_turn = bool(turn and turn.places.match(after))
        by_certainty = not in_turn and bool(_PLACE.match(after))
        return (in_turn, by_certainty) == (self.turn is not None, self.surest_first)

    def _in_turn(self, after: str, rows: int, ranks: range) -> list[Row]:
        """At most ``rows`` rows of some ranks after the place ``after``, in the order of their turns.

        Of a claim that tallies name for several turns, the text says which is its own.
        """
        if self.where is None:
            every = sorted(self._read("", EVERYTHING, ranks, {}), key=self.place)
            return [row for row in every if self.place(row) > after][:rows]
        found: list[Row] = []
        for places in self._places(self.where, after, rows, ranks):
            claims = sorted({place.rpartition(" ")[2] for place in places})
            looked_at = sorted(self._read("", len(claims), ranks, {"claims": claims}), key=self.place)
            here = set(places)
            found += [row for row in looked_at if self.place(row) in here]
            if len(found) >= rows:
                break
        return found[:rows]

    def _rows(self, after: str, rows: int, ranks: range) -> list[Row]:
        """At most ``rows`` rows of some ranks after the key ``after``."""
        if self.where is None or self.question.tallied is None:
            return self._read(after, rows, ranks, {})
        found: list[Row] = []
        tallied = range(Rank.POSSIBLE, Rank.CERTAIN + 1) if self.bound.keys() & RERANKING else ranks
        for places in self._places(self.where, after, rows, tallied):
            found += self._read(after, rows - len(found), ranks, {self.question.tallied.by: places})
            if len(found) >= rows:
                break
        return found

    def _places(self, where: Where, after: str, rows: int, ranks: range) -> Iterator[list[str]]:
        """Where rows may be, bit by bit: the first bit has a page full, if all that tallies count are rows."""
        places: list[str] = []
        wanted, most = rows, rows
        for stretch in where.stretches(after, ranks):
            places += stretch.places
            wanted -= stretch.rows
            if wanted <= 0:
                yield places
                places, most = [], min(2 * most, LONGEST)
                wanted = most
        if places:
            yield places

    def _read(self, after: str, rows: int, ranks: range, where: dict[str, Any]) -> list[Row]:
        order = {"most": ranks[-1]} if self.surest_first else {"in_turn": True} if self.turn else {}
        bound = self.bound | where | order
        given = bound | {"after": after, "limit": rows, "least": ranks[0]}
        return self.store.read(self.question.page_text(bound), given, timeout=self.timeout)

    def _counts(self, most: int) -> Counts:
        given = self.bound | {"after": "", "least": int(Rank.POSSIBLE), "limit": most + 1}
        rows = self.store.read(self.question.count_text(self.bound), given, timeout=self.timeout)
        by_rank = {Rank(row["rank"]).certainty.value: row["number"] for row in rows}
        return Counts(**by_rank, exact=sum(by_rank.values()) <= most)


def _told(found: Found) -> Counts:
    return Counts(possible=found.rows[1], assumed=found.rows[2], certain=found.rows[3], exact=found.exact)


def _turn(question: Question, parameters: Parameters) -> Turn | None:
    """The turn in whose order rows are asked for, if they are."""
    turn = question.tallied.turn if question.tallied else None
    return turn if turn and isinstance(parameters, Surest) and parameters.order == turn.name else None


UNCOUNTED = frozenset({"section", "words", "effect", "notice"})
"""Filters that tallies know nothing of: they say where rows may be, but not how many there are."""

RERANKING = frozenset({"notice"})
"""Those of them that leave out sources: a claim may be more or less sure of the others than tallies say of all."""

LONGEST = 2_000
"""Rows, as tallies count them, that are looked at together at most."""


def _claims_of_documents(store: Store, bound: dict[str, Any]) -> dict[str, Any]:
    """The claims of the documents, or of the revision, that a question is asked of."""
    documents = [bound["revision"]] if "revision" in bound else bound.get("documents", [])
    rows = store.read(text("claims_of_documents"), {"keys": documents}) if documents else []
    return {"claims": [row["claim"] for row in rows]} if documents else {}
