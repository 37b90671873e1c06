"""Which section each block stands in, and the kind of claims there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from evidence_graph.vocabulary import ClaimKind
from evidence_loaders.headings import Heading, bare_heading, heading_kind, is_back_matter, section_kinds
from evidence_loaders.marked_up.blocks import Block, Role

_CONTENTS = frozenset({"contents", "table of contents", "navigation"})
"""Headings of lists of links to the sections, which may stand at a higher level than these."""
_LINKS = _CONTENTS | {"see also", "external links", "further reading", "weblinks"}

RUN_IN_LEVEL = 7
"""Level of a heading that only its bold words or its class tell: below all that are marked as headings."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its kind; ``skipped`` says why nothing below it is a claim."""

    heading: str | None = None
    kind: ClaimKind = ClaimKind.STATEMENT
    skipped: str | None = None


def skipped_because(heading: str) -> str | None:
    """Why a section of this heading holds no claims, or None: it does."""
    if is_back_matter(heading):
        return "back matter"
    return "links" if bare_heading(heading) in _LINKS else None


def sections_of(blocks: Sequence[Block]) -> Iterator[Section]:
    """For each block, the section it stands in.

    A neutral heading takes the kind of the nearest heading above it that has a lower level and a kind; else the
    rule of :func:`section_kinds` holds. What is skipped ends at the next heading of the same or a lower level, a table
    of contents at any.
    """
    kinds = section_kinds(list(_headings(blocks)))
    above: list[tuple[int, Section]] = []
    current = Section()
    for block in blocks:
        if block.role is Role.HEADING:
            while above and above[-1][0] >= block.level:
                above.pop()
            current = _section(block.words, next(kinds), above[-1][1] if above else Section())
            above.append((block.level, current))
        yield current


def _section(heading: str, kind: ClaimKind, parent: Section) -> Section:
    if heading_kind(heading) is None and parent.kind is not ClaimKind.STATEMENT:
        kind = parent.kind
    inherited = None if parent.heading and bare_heading(parent.heading) in _CONTENTS else parent.skipped
    return Section(heading, kind, skipped_because(heading) or inherited)


def _headings(blocks: Sequence[Block]) -> Iterator[Heading]:
    for block, after in pairwise([*blocks, None]):
        if block is not None and block.role is Role.HEADING:
            yield Heading(block.words, leads=after is not None and after.role is Role.HEADING)
