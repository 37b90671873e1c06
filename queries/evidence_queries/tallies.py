"""Tallies: which blocks of claims hold rows of an answer, and how many, without looking at the claims.

They are kept by the loads (``evidence_loaders.into_graph``) for sets of sources that have a name, and
only narrow where a question looks: whether a claim is in the answer is always decided by its text.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from evidence_graph.store import Row, Store
from evidence_queries.source_sets import SourceSet
from evidence_queries.texts import text

CHUNK = 2_000
"""Tallies that are read at once."""


@dataclass(frozen=True)
class Tallied:
    """How a question is tallied: its ``axis`` (None: that of the set asked about) and what is counted there."""

    measure: str
    axis: str | None = None
    by_document: bool = False


@dataclass
class Narrowed:
    """Where the rows of one page are, and how many rows the whole answer has at each rank."""

    blocks: list[str]
    by_rank: dict[int, int]
    by_document: bool
    exact: bool = True

    @property
    def parameter(self) -> dict[str, list[str]]:
        """What tells the question's text where to look."""
        if self.by_document:
            return {"documents": [block.partition(".")[0] for block in self.blocks]}
        return {"blocks": self.blocks}


def axis_of(store: Store, asked: SourceSet) -> str | None:
    """The axis and value of a set; that of a publisher only where the beginning given fits just one."""
    if asked.publisher and asked == SourceSet(publisher=asked.publisher):
        found = store.read(text("publishers_beginning"), {"publisher": asked.publisher, "end": _after(asked.publisher)})
        return f"publisher\t{found[0]['publisher']}" if len(found) == 1 else None
    return asked.axis()


def narrowed(  # noqa: PLR0913 (what a page is, each by name)
    store: Store, tallied: Tallied, axis: str, *, after: str, least: int, rows: int, count: int, document: str | None
) -> Narrowed:
    """The blocks that hold the ``rows`` rows after the key ``after``, and the counts of up to ``count`` rows or more.

    A ``count`` below 0 asks for no counts: then only what lies behind ``after`` is looked at.
    """
    found = Narrowed([], {1: 0, 2: 0, 3: 0}, tallied.by_document)
    partly = _block_of(store, after) if after else None
    here = partly or document or ""
    begin = here if count < 0 else document or ""
    wanted = rows
    for tally in _range(store, tallied.measure, f"{axis}\t", begin, document or ""):
        if wanted <= 0 and sum(found.by_rank.values()) > count:
            found.exact = False
            break
        block = tally["key"].rpartition("\t")[2]
        ranks = {1: tally["possible"], 2: tally["assumed"], 3: tally["certain"]}
        for rank, number in ranks.items():
            found.by_rank[rank] += number
        shown = sum(number for rank, number in ranks.items() if rank >= least)
        if shown and block >= here and wanted > 0:
            found.blocks.append(block)
            wanted -= 0 if partly and block.startswith(partly) else shown
    return found


def _range(store: Store, measure: str, axis: str, begin: str, document: str) -> Iterator[Row]:
    """Tallies of an axis (closed by a tab) from the block ``begin`` on, of one document if it is given."""
    # A key that just precedes that of ``begin``: its last character is lowered, and nothing sorts between.
    last, end = f"{axis}{begin[:-1]}{chr(ord(begin[-1]) - 1)}\uffff" if begin else axis, f"{axis}{document}\uffff"
    while True:
        rows = store.read(text("tallies"), {"after": last, "end": end, "measure": measure, "limit": CHUNK})
        yield from rows
        if len(rows) < CHUNK:
            return
        last = rows[-1]["key"]


def _after(prefix: str) -> str:
    """A key behind all that begin with ``prefix``."""
    return prefix + "\uffff"


def _block_of(store: Store, key: str) -> str:
    """The block of the claim that a cursor's key names; of anything else, what its document's blocks begin with."""
    rows = store.read(text("block_of_claim"), {"claim": key})
    return str(rows[0]["block"]) if rows else key.partition(".")[0]
