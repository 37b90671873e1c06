"""Blocks of rendered text, and where markers stand in them."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum

from evidence_graph.vocabulary import Intent


class Role(Enum):
    """The part a block plays."""

    TITLE = "title"
    HEADING = "heading"
    PROSE = "prose"
    ITEM = "item"
    ROW = "row"
    ENTRY = "entry"
    SKIPPED = "skipped"


BODY = (Role.PROSE, Role.ITEM, Role.ROW)
"""The roles of blocks that may state something."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One thing that a marker points at: the label it uses, how that is printed, and why it is cited."""

    label: str
    printed: str
    intent: Intent = Intent.CITES


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker ``[start, end)`` of a block's words; ``worded`` where it is a word of its sentence, and stays in it."""

    start: int
    end: int
    cited: tuple[Cited, ...]
    worded: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One block of text on one line: what it says, where it stood in the file, and the markers in it.

    ``level`` is a heading's level or an item's depth; ``places`` are pairs of an offset in the words and the
    file's line from there on; ``verbatim`` are stretches of code or formulas, whose numbers cite nothing; ``reason``
    says why a block is skipped.
    """

    role: Role
    words: str
    places: tuple[tuple[int, int], ...]
    markers: tuple[Marker, ...] = ()
    level: int = 0
    reason: str | None = None
    verbatim: tuple[tuple[int, int], ...] = ()

    @property
    def line(self) -> int:
        """The line of the file on which it begins."""
        return self.places[0][1]

    def line_at(self, offset: int) -> int:
        """The line of the file that the character at ``offset`` stood on."""
        return self.places[max(0, bisect_right(self.places, (offset, 1 << 62)) - 1)][1]
