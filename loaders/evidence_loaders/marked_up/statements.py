"""The sentences of blocks, with their markers and the lead-ins above them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from evidence_loaders.article_text.roles import is_caption_label
from evidence_loaders.article_text.sentences import Stretch, sentences_of, without
from evidence_loaders.marked_up.blocks import Block, Marker, Role
from evidence_loaders.marked_up.sections import Section, sections_of

_LEADS_IN = re.compile(r":\W*$")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the block at ``block``; ``start`` and ``end`` count its words, ``inherited`` is its lead-in's."""

    block: int
    start: int
    end: int
    words: str
    markers: tuple[Marker, ...]
    inherited: tuple[Marker, ...]
    section: Section
    context: str | None = None
    lead_in: bool = False


@dataclass(slots=True)
class _LeadIns:
    open: list[tuple[int, str, tuple[Marker, ...]]] = field(default_factory=list)

    def above(self, block: Block) -> tuple[str | None, tuple[Marker, ...]]:
        """The nearest lead-in above ``block``, with its markers; what is no item closes all."""
        if block.role is not Role.ITEM:
            self.open.clear()
        while self.open and self.open[-1][0] >= block.level:
            self.open.pop()
        return (self.open[-1][1], self.open[-1][2]) if self.open else (None, ())


def statements_of(blocks: Sequence[Block]) -> Iterator[Statement]:
    """Every sentence of the body's paragraphs, items and cited table rows, in order, lead-ins included."""
    lead_ins = _LeadIns()
    following = [*blocks[1:], None][: len(blocks)]
    for index, (section, block, after) in enumerate(zip(sections_of(blocks), blocks, following, strict=True)):
        context, inherited = lead_ins.above(block)
        if not _says_something(block, section):
            continue
        sentences = list(_sentences(block))
        for place, (start, end, markers) in enumerate(sentences):
            words = _collapsed(block.words, start, end, markers)
            if not markers and is_caption_label(words):
                continue
            lead_in = place == len(sentences) - 1 and _introduces(block, words, after)
            if lead_in:
                lead_ins.open.append((block.level if block.role is Role.ITEM else -1, words, markers))
            yield Statement(index, start, end, words, markers, inherited, section, context, lead_in)


def _says_something(block: Block, section: Section) -> bool:
    if section.skipped or not re.search(r"\w" if block.markers else r"[^\W\d_]", block.words):
        return False
    return block.role in (Role.PROSE, Role.ITEM) or (block.role is Role.ROW and bool(block.markers))


def _introduces(block: Block, words: str, after: Block | None) -> bool:
    if after is None or after.role is not Role.ITEM or not _LEADS_IN.search(words):
        return False
    return block.role is Role.PROSE or (block.role is Role.ITEM and after.level > block.level)


def _removed(words: str, marker: Marker) -> Stretch:
    """Where ``marker`` stands, with the white space before it."""
    start = marker.start
    while start and words[start - 1].isspace():
        start -= 1
    return Stretch(start, marker.end)


def _sentences(block: Block) -> Iterator[tuple[int, int, tuple[Marker, ...]]]:
    """Each sentence with the markers in it; one after its stop, or before all words, belongs to it too."""
    removed = [_removed(block.words, marker) for marker in block.markers if not marker.worded]
    whole = [Stretch(0, len(block.words))]
    stretches = (
        whole if block.role is Role.ROW else list(sentences_of(block.words, removed, item=block.role is Role.ITEM))
    )
    place = 0
    for index, stretch in enumerate(stretches):
        own: list[Marker] = []
        while place < len(block.markers) and (block.markers[place].start < stretch.end or index == len(stretches) - 1):
            own.append(block.markers[place])
            place += 1
        apart = [marker for marker in own if not marker.worded]
        start = min([stretch.start, *(marker.start for marker in apart)])
        yield start, max([stretch.end, *(marker.end for marker in apart)]), tuple(own)


def _collapsed(words: str, start: int, end: int, markers: Sequence[Marker]) -> str:
    inside = [_removed(words, marker) for marker in markers if not marker.worded]
    cut = [Stretch(max(0, one.start - start), one.end - start) for one in inside]
    return " ".join(without(words[start:end], cut).split())
