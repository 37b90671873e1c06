"""Tallies: which blocks of claims hold rows of an answer; totals: how many rows it has. Neither looks at claims.

They are kept by the loads (``evidence_loaders.into_graph``) for sets of sources that have a name, and
only narrow where a question looks: whether a claim is in the answer is always decided by its text.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from evidence_graph.store import Row, Store
from evidence_queries.source_sets import SourceSet
from evidence_queries.texts import text

CHUNK = 100
"""Tallies that are read first; later reads are four times as long each."""


@dataclass(frozen=True)
class Tallied:
    """How a question is tallied: its ``axis`` (None: that of the set asked about) and what is counted there."""

    measure: str
    axis: str | None = None
    by_document: bool = False


@dataclass
class Narrowed:
    """Where the rows of one page are."""

    blocks: list[str]
    by_document: bool

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
    store: Store, tallied: Tallied, axis: str, *, after: str, least: int, rows: int, document: str | None
) -> Narrowed:
    """The blocks that hold the ``rows`` rows after the key ``after``, in one ``document`` or in all."""
    found = Narrowed([], tallied.by_document)
    partly = _block_of(store, after) if after else None
    wanted = rows
    for tally in _range(store, tallied.measure, axis, partly or document or "", document or ""):
        if wanted <= 0:
            break
        block = tally["key"].rpartition("\t")[2]
        shown = sum(number for rank, number in _by_rank(tally).items() if rank >= least)
        if shown:
            found.blocks.append(block)
            wanted -= 0 if partly and block.startswith(partly) else shown
    return found


def counted(store: Store, tallied: Tallied, axis: str, document: str | None) -> dict[int, int]:
    """How many rows the whole answer has at each rank, in one ``document`` or in all."""
    if document is None:
        rows = store.read(text("totals"), {"key": f"{axis}\t", "measure": tallied.measure})
    else:
        rows = list(_range(store, tallied.measure, axis, document, document))
    by_rank = [_by_rank(row) for row in rows]
    return {rank: sum(counts[rank] for counts in by_rank) for rank in (1, 2, 3)}


def _by_rank(counts: Row) -> dict[int, int]:
    return {1: counts["possible"] or 0, 2: counts["assumed"] or 0, 3: counts["certain"] or 0}


def _range(store: Store, measure: str, axis: str, begin: str, document: str) -> Iterator[Row]:
    """Tallies of an axis from the block ``begin`` on, of one document if it is given."""
    # A key that just precedes that of ``begin``: its last character is lowered, and nothing sorts between.
    last = f"{axis}\t{begin[:-1]}{chr(ord(begin[-1]) - 1)}\uffff" if begin else f"{axis}\t"
    end, limit = f"{axis}\t{document}\uffff", CHUNK
    while True:
        rows = store.read(text("tallies"), {"after": last, "end": end, "measure": measure, "limit": limit})
        yield from rows
        if len(rows) < limit:
            return
        last, limit = rows[-1]["key"], 4 * limit


def _after(prefix: str) -> str:
    """A key behind all that begin with ``prefix``."""
    return prefix + "\uffff"


def _block_of(store: Store, key: str) -> str:
    """The block of the claim that a cursor's key names; of anything else, what its document's blocks begin with."""
    rows = store.read(text("block_of_claim"), {"claim": key})
    return str(rows[0]["block"]) if rows else key.partition(".")[0]
