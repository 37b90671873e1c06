"""Claims, lead-ins and their citations, from the parts of an article's body."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from evidence_graph.vocabulary import ClaimKind
from evidence_loaders.article_text.markers import Candidate, candidates_in
from evidence_loaders.article_text.numbers_in_use import Usage
from evidence_loaders.article_text.roles import Part, Role
from evidence_loaders.article_text.sentences import Stretch, sentences_of, without
from evidence_loaders.author_year.citing import Mention
from evidence_loaders.headings import Heading, section_kinds

Marker = Candidate | Mention
"""What cites: a number, or people and a year."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or item whose sentences are claims: where it stands, under what, and what may be markers in it.

    Candidates and mentions count from the passage's own start.
    """

    part: Part
    start: int
    words: str
    section: str | None
    kind: ClaimKind
    candidates: tuple[Candidate, ...]
    introduces: bool
    opens_section: bool
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with its place in the text, its own markers, and those inherited from the lead-in above it.

    A lead-in is no claim but what is said above items.
    """

    start: int
    end: int
    words: str
    markers: tuple[Marker, ...]
    inherited: tuple[Marker, ...]
    passage: Passage
    context: str | None = None
    lead_in: bool = False


@dataclass(slots=True)
class _LeadIns:
    """The lead-ins that hold for the items being read, each with the indent of its items' parent."""

    open: list[tuple[int, str, tuple[Marker, ...]]] = field(default_factory=list)

    def above(self, passage: Passage) -> tuple[str | None, tuple[Marker, ...]]:
        """The nearest lead-in above ``passage`` with its markers; paragraphs and headings close all."""
        if passage.opens_section or passage.part.role is not Role.ITEM:
            self.open.clear()
        indent = passage.part.block.first.indent
        while self.open and self.open[-1][0] >= indent:
            self.open.pop()
        return (self.open[-1][1], self.open[-1][2]) if self.open else (None, ())


def passages_of(text: str, parts: Sequence[Part]) -> Iterator[Passage]:
    """The passages of the body, in order, each with the kind that the headings above give."""
    kinds = _kinds(parts)
    section, kind = None, ClaimKind.STATEMENT
    for index, part in enumerate(parts):
        if part.role is Role.HEADING:
            section, kind = part.heading, next(kinds)
        elif part.role in (Role.PROSE, Role.ITEM):
            words = text[part.block.start : part.block.end]
            after = parts[index + 1] if index + 1 < len(parts) else None
            yield Passage(
                part=part,
                start=part.block.start,
                words=words,
                section=section,
                kind=kind,
                candidates=tuple(candidates_in(words)),
                introduces=_introduces(part, words, after),
                opens_section=index == 0 or parts[index - 1].role is Role.HEADING,
            )


def _kinds(parts: Sequence[Part]) -> Iterator[ClaimKind]:
    pairs = pairwise([*parts, None])
    headings = (
        Heading(part.heading, leads=after is not None and after.role is Role.HEADING)
        for part, after in pairs
        if part is not None and part.role is Role.HEADING
    )
    return section_kinds(headings)


def _introduces(part: Part, words: str, after: Part | None) -> bool:
    """Whether its last sentence leads in to the items below: a paragraph's, or an item's whose own items are deeper."""
    if after is None or after.role is not Role.ITEM or not re.search(r":[\s\d,\[\]()–-]*$", words[-40:]):
        return False
    return part.role is Role.PROSE or after.block.first.indent > part.block.first.indent


def statements_of(passages: Sequence[Passage], usage: Usage) -> Iterator[Statement]:
    """The sentences of every passage, lead-ins included, with the markers that ``usage`` takes for citations.

    A lead-in's own markers count for each item below it, which says only half of what is claimed.
    """
    lead_ins = _LeadIns()
    for passage in passages:
        context, inherited = lead_ins.above(passage)
        sentences = list(_sentences(passage, usage))
        for index, (stretch, markers) in enumerate(sentences):
            words = _collapsed(passage.words, stretch, markers)
            lead_in = passage.introduces and index == len(sentences) - 1
            if lead_in:
                indent = passage.part.block.first.indent if passage.part.role is Role.ITEM else -1
                lead_ins.open.append((indent, words, markers))
            yield Statement(
                passage.start + stretch.start,
                passage.start + stretch.end,
                words,
                markers,
                inherited,
                passage,
                context,
                lead_in,
            )


def _sentences(passage: Passage, usage: Usage) -> Iterator[tuple[Stretch, tuple[Marker, ...]]]:
    """Each sentence with the markers in it; one that opens the passage belongs to its first sentence."""
    numbers = [candidate for candidate in passage.candidates if usage.takes(candidate)]
    taken = _apart(sorted([*numbers, *passage.mentions], key=lambda marker: marker.start))
    removed = [Stretch(marker.start, marker.end) for marker in taken if not marker.worded]
    sentences = list(sentences_of(passage.words, removed, item=passage.part.role is Role.ITEM))
    place = 0
    for index, stretch in enumerate(sentences):
        own = []
        while place < len(taken) and (taken[place].start < stretch.end or index == len(sentences) - 1):
            own.append(taken[place])
            place += 1
        apart = [marker for marker in own if not marker.worded]
        start = min([stretch.start, *(marker.end - len(marker.printed) for marker in apart)])
        yield Stretch(start, max([stretch.end, *(marker.end for marker in apart)])), tuple(own)


def _apart(markers: Sequence[Marker]) -> list[Marker]:
    """``markers`` in order, without those that overlap an earlier one."""
    apart: list[Marker] = []
    for marker in markers:
        if not apart or marker.start >= apart[-1].end:
            apart.append(marker)
    return apart


def _collapsed(words: str, stretch: Stretch, markers: Sequence[Marker]) -> str:
    removed = [marker for marker in markers if not marker.worded]
    inside = [Stretch(max(0, marker.start - stretch.start), marker.end - stretch.start) for marker in removed]
    return " ".join(without(words[stretch.start : stretch.end], inside).split())
