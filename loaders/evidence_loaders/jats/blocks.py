"""An article as blocks in reading order: titles, headings, paragraphs, items, captions, rows of tables."""

import sys
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from evidence_graph.vocabulary import ClaimKind
from evidence_loaders.jats.inline import Link


class Role(StrEnum):
    """What a block is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CAPTION_TITLE = "caption title"
    ROW = "table row"
    BACK_MATTER = "back matter"
    ASIDE = "formula, code, term or attribution"


@dataclass(frozen=True, slots=True)
class Section:
    """What a block stands under: the nearest heading, its kind, and whether it is back matter."""

    title: str | None = None
    kind: ClaimKind | None = None
    back: bool = False


class Block(NamedTuple):
    """One line of the rendered article; links and places count from its own start."""

    role: Role
    text: str
    links: tuple[Link, ...]
    section: Section
    line: int
    places: tuple[tuple[int, int], ...] = ()
    depth: int = 0

    def line_at(self, place: int) -> int:
        """The line of the file on which the character at ``place`` stands, as near as its elements tell."""
        index = bisect_right(self.places, (place, sys.maxsize)) - 1
        return self.places[index][1] if index >= 0 else self.line
