"""Tallies: which blocks of claims hold rows of an answer; totals: how many rows it has. Neither looks at claims.

They are kept by the loads (``evidence_loaders.into_graph.tallying``) for sets of sources that have a name, and
only narrow where a question looks: whether a claim is in the answer is always decided by its text.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any, Literal, Protocol

from evidence_graph.identifiers import claim_id
from evidence_graph.store import Row, Store
from evidence_graph.tallies import (
    BLOCKS,
    CLAIMS,
    END,
    RELIANCES,
    SINCE,
    axis,
    counters,
    level,
    parts_of,
    tally_key,
    total_key,
    unpacked,
    year_axis,
    year_name,
)
from evidence_graph.vocabulary import Rank
from evidence_queries.optional_lines import with_lines_for
from evidence_queries.texts import text
from evidence_queries.turns import Turn

CHUNK = 100
"""Tallies that are read first; later reads are four times as long each."""

FEW = 300
"""Tallies of some years that are all read at once; where there are more, any stretch of blocks has some."""

SELDOM = 6
"""Properties of which the store itself looks for one, as of one kind of claim: of more, most tallies have one."""

ByRank = dict[int, int]
"""Rows at each rank, 1 to 3."""


@dataclass(frozen=True)
class Found:
    """How many rows an answer has at each rank; not ``exact`` where counting stopped."""

    rows: ByRank
    exact: bool = True


@dataclass(frozen=True)
class Tallied:
    """How a question is tallied.

    ``measure`` is what is counted, on the ``axis`` of the question or, where it has none, on that of the set asked
    about. ``by`` tells whether the text is told where to look by claims, by documents, or by the keys of sources in an
    ``order`` that is kept. ``before`` names the parameter that holds a year, where the sources asked about are those
    from before it; ``said`` that which holds the phrases, where claims with words are asked about. ``turn``: its rows
    may also be asked for in this order.
    """

    measure: str | Callable[[Mapping[str, Any]], list[str]]
    axis: str | None = None
    by: Literal["claims", "documents", "ranked"] = "claims"
    before: str | None = None
    said: str | None = None
    order: Callable[[Mapping[str, Any]], str] | None = None
    turn: Turn | None = None

    def measures(self, bound: Mapping[str, Any]) -> list[str]:
        """What is to be counted, given the parameters ``bound``."""
        return [self.measure] if isinstance(self.measure, str) else self.measure(bound)


@dataclass(frozen=True)
class Stretch:
    """Where some rows may be: ids of claims or documents, keys of sources, places in turn; and how many they are."""

    places: list[str]
    rows: int


class Where(Protocol):
    """Where the rows of an answer are, and how many there are."""

    def counts(self, most: int) -> Found | None:
        """How many rows the whole answer has, of which ``most`` must be counted; None: only its text can tell."""

    def stretches(self, after: str, ranks: range) -> Iterator[Stretch]:
        """Where rows after the key ``after`` may be, of these ``ranks``, in order."""


@dataclass(frozen=True)
class OnAxis:
    """Rows that an axis' tallies count, by the properties ``counted`` at each rank; of one ``document`` or all."""

    store: Store
    axis: str
    counted: Mapping[int, list[str]]
    by_document: bool = False
    document: str = ""

    def counts(self, most: int) -> Found:
        """How many rows the whole answer has at each rank."""
        del most
        if self.document:
            told = [row["told"] for row in _range(self.store, self.axis, self.document, self.document)]
        else:
            told = totals(self.store, self.axis, self.axis, self.counted)
        return Found({rank: sum(_sum(counts, names) for counts in told) for rank, names in self.counted.items()})

    def stretches(self, after: str, ranks: range) -> Iterator[Stretch]:
        """Claims, or documents, with rows after the key ``after`` of these ``ranks``, in order."""
        names = [name for rank, known in self.counted.items() if rank in ranks for name in known]
        begin = first_block(self.store, after)
        for row in _range(self.store, self.axis, begin or self.document, self.document, **_if_few(names)):
            rows = _sum(row["told"], names)
            if not rows:
                continue
            if self.by_document:
                document = _block(row).partition(".")[0]
                yield Stretch([document], 0 if document == begin else rows)
            else:
                yield _claims(_block(row), row["told"][CLAIMS], rows, after)


@dataclass(frozen=True)
class InYears:
    """Rows that rest on, cite or would be shaken without the sources of the years from ``first`` to ``last``.

    ``first`` None means that there is no first year: rows are counted as those until the last year. Else the sources
    may be those of one ``kind``.
    """

    store: Store
    first: int | None
    last: int
    counted: Mapping[int, list[str]]
    kind: str = ""

    def counts(self, most: int) -> Found:
        """How many rows the whole answer has at each rank."""
        del most
        return Found(self._counted(self._totals))

    def stretches(self, after: str, ranks: range) -> Iterator[Stretch]:
        """Claims after the key ``after`` that may be rows of these ``ranks``, in order."""
        if sum(told[BLOCKS] for told in self._totals) > FEW:
            return self._by_block(after)
        return self._by_year(after, ranks)

    def _by_block(self, after: str) -> Iterator[Stretch]:
        """From the tallies that tell of each block which claims cite sources of which years."""
        first, last = (year_name(year, self.kind) for year in self._years)
        which, years = "cited", {"first": first, "last": last}
        if self.first is None:
            which, years = "until", {"latest": last}
        for row in _range(self.store, axis("years"), first_block(self.store, after), "", **years):
            by_year = unpacked(row["told"][CLAIMS])[which]
            claims = {claim for year, some in by_year if first <= year <= last for claim in some}
            yield _claims(_block(row), sorted(claims), 1, after)

    def _by_year(self, after: str, ranks: range) -> Iterator[Stretch]:
        """From all tallies of these years."""
        told: dict[str, list[Row]] = defaultdict(list)
        first, last = self._axes
        first, end = tally_key(first, ""), tally_key(last, END)
        for row in _read(self.store, first, end, FEW):
            told[_block(row)].append(row["told"])
        begin = first_block(self.store, after)
        for block in sorted(told):
            rows = sum(number for rank, number in self._counted(told[block]).items() if rank in ranks)
            if block >= begin and rows > 0:
                yield _claims(block, sorted({claim for year in told[block] for claim in year[CLAIMS]}), rows, after)

    def _counted(self, told: Iterable[Row]) -> ByRank:
        found = dict.fromkeys(self.counted, 0)
        for counts in told:
            since = {} if self.first is None else unpacked(counts.get(SINCE))
            earlier = [known for year, known in since.items() if int(year) >= self._years[0]]
            for rank, names in self.counted.items():
                found[rank] += sum(_sum(numbers, names) for numbers in [counts, *earlier])
        return found

    @cached_property
    def _totals(self) -> list[Row]:
        return totals(self.store, *self._axes, self.counted, since=self.first is not None)

    @property
    def _years(self) -> tuple[int, int]:
        return self.first or 0, self.last

    @property
    def _axes(self) -> tuple[str, str]:
        first, last = self._years
        return year_axis(first, self.kind), year_axis(last, self.kind)


@dataclass(frozen=True)
class InOrder:
    """Sources in an ``order`` that is kept with them, counted by the tallies of ``all``."""

    store: Store
    order: str
    all: OnAxis

    def counts(self, most: int) -> Found:
        """How many sources there are at each rank."""
        return self.all.counts(most)

    def stretches(self, after: str, ranks: range) -> Iterator[Stretch]:
        """Keys of the sources after the key ``after``, in their order, which holds none below its rank."""
        del ranks
        ranked = with_lines_for(text("ranked"), {self.order})
        begin = level(after) if self.order.startswith(RELIANCES) else after
        rows = in_chunks(lambda bounds: self.store.read(ranked, bounds), begin, "near", CHUNK)
        for _, alike in groupby(rows, key=self._level):
            for row in sorted(alike, key=lambda row: str(row["place"])):
                if row["place"] > after:
                    yield Stretch([row["key"]], 1)

    @staticmethod
    def _level(row: Row) -> str:
        """What is the same for rows that the index does not sort."""
        return str(row["place"]) if row["near"] == row["place"] else level(row["place"])


@dataclass(frozen=True)
class InTurn:
    """Claims in the order of a ``turn`` up to the ``last``, if there is one, counted by the tallies of ``all``."""

    store: Store
    turn: Turn
    last: str
    counted: Mapping[int, list[str]]
    all: Where

    def counts(self, most: int) -> Found | None:
        """How many rows the whole answer has at each rank."""
        return self.all.counts(most)

    def stretches(self, after: str, ranks: range) -> Iterator[Stretch]:
        """Places of claims after the place ``after`` that may be rows of these ``ranks``, in order.

        Tallies of one axis sort by its values, and those of one value by their blocks.
        """
        begin, _, claim = after.rpartition(" ")
        names = [name for rank, known in self.counted.items() if rank in ranks for name in known]
        some = _if_few(names)
        first = tally_key(axis(self.turn.axis, begin), just_before(first_block(self.store, claim)))
        end = tally_key(axis(self.turn.axis, self.last or END), END)
        for row in in_chunks(lambda bounds: _read(self.store, **bounds, end=end, **some), first, "key", CHUNK):
            rows = _sum(row["told"], names)
            if rows > 0:
                of, block = parts_of(row["key"])
                turn = of.partition("\t")[2]
                found = _claims(block, row["told"][CLAIMS], rows, claim if turn == begin else "")
                yield Stretch([f"{turn} {place}" for place in found.places], found.rows)


def by_rank(measures: list[str], kind: str | None) -> dict[int, list[str]]:
    """The properties that count rows at each rank, of claims of one kind or of all."""
    return {int(rank): counters(measures, rank, kind) for rank in Rank}


def only_axis_beginning(store: Store, beginning: str) -> str | None:
    """The axis of the publisher or venue whose name begins so; None unless claims cite just one that does."""
    found = store.read(text("totals_beginning"), {"first": beginning, "end": beginning + END})
    return parts_of(found[0]["key"])[0] if len(found) == 1 else None


def first_block(store: Store, after: str) -> str:
    """The block of the claim that a cursor's key names; of anything else, what its document's blocks begin with."""
    if not after:
        return ""
    rows = store.read(text("block_of_claim"), {"claim": after})
    return str(rows[0]["block"]) if rows else after.partition(".")[0]


def _range(store: Store, of: str, begin: str, document: str, **filters: Any) -> Iterator[Row]:
    """Tallies of an axis from the block ``begin`` on, of one document if it is given."""
    end = tally_key(of, document + END)
    return in_chunks(
        lambda bounds: _read(store, **bounds, end=end, **filters), tally_key(of, just_before(begin)), "key", CHUNK
    )


def in_chunks(read: Callable[[dict[str, Any]], list[Row]], after: str, place: str, limit: int) -> Iterator[Row]:
    """Rows in the order of their column ``place``: ``limit`` at first, four times as many with each later ``read``."""
    while True:
        rows = read({"after": after, "limit": limit})
        yield from rows
        if len(rows) < limit:
            return
        after, limit = rows[-1][place], 4 * limit


def just_before(key: str) -> str:
    """What sorts just before ``key``: its last character is lowered, and nothing sorts between."""
    return f"{key[:-1]}{chr(ord(key[-1]) - 1)}{END}" if key else ""


def totals(store: Store, first: str, last: str, counted: Mapping[int, list[str]], *, since: bool = False) -> list[Row]:
    """The totals from one axis to another, with the properties that are ``counted``."""
    names = [name for known in counted.values() for name in known]
    given = {"first": total_key(first), "last": total_key(last), "names": names, "since": since}
    return [
        {BLOCKS: row["blocks"] or 0, SINCE: row["since"], **dict(zip(names, row["numbers"], strict=True))}
        for row in store.read(text("totals"), given)
    ]


def _if_few(names: list[str]) -> dict[str, Any]:
    """Has the store itself look for tallies that count something, where that is worth it."""
    return {"counted": names} if len(names) <= SELDOM else {}


def _read(store: Store, after: str, end: str, limit: int, **filters: Any) -> list[Row]:
    tallies = with_lines_for(text("tallies"), filters)
    return store.read(tallies, {"after": after, "end": end, "limit": limit, **filters})


def _claims(block: str, ordinals: Iterable[int], rows: int, after: str) -> Stretch:
    """Those claims of a block that come after the key ``after``; how many rows they are is not known if not all do."""
    document = block.partition(".")[0]
    claims = [claim_id(document, ordinal) for ordinal in ordinals]
    left = [claim for claim in claims if claim > after]
    return Stretch(left, rows if len(left) == len(claims) else 0)


def _block(row: Row) -> str:
    return parts_of(row["key"])[1]


def _sum(told: Mapping[str, Any], names: list[str]) -> int:
    return sum(told.get(name, 0) for name in names)
