"""The sentences of blocks that are claims, with what they cite and where they stand."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from evidence_graph.vocabulary import ClaimKind
from evidence_loaders.article_text.sentences import Stretch, sentences_of, without
from evidence_loaders.jats.blocks import Block, Role
from evidence_loaders.jats.markers import Cited, Marker, bracketed_numbers, cited_in, markers_of
from evidence_loaders.jats.references import Listed
from evidence_loaders.jats.sentence_ends import mended

_STATING = frozenset({Role.PARAGRAPH, Role.ITEM})
_WORD = re.compile(r"[^\W\d_]{2}")
_ADDRESS = re.compile(r"(?:doi|url)?\W*(?:https?://|10\.\d{4})\S*", re.I)
_ENDED = re.compile(r"[.!?][\"”’')\]]*$")
_STOPPED_TWICE = re.compile(r"[^.]\.\.\Z")
"""Where a marker stood between the stop of an abbreviation and that of its sentence (``Reed et al. [3].``)."""
_INTRODUCING = re.compile(r":\s*$")


class Statement(NamedTuple):
    """A sentence: its place in the rendered text, its words, what it cites.

    A lead-in is no claim but the context of the items below it.
    """

    start: int
    end: int
    words: str
    kind: ClaimKind
    section: str | None
    line: int
    cited: tuple[Cited, ...]
    context: str | None = None
    lead_in: bool = False


class Read(NamedTuple):
    """A block with its place in the text, its markers and its statements."""

    block: Block
    start: int
    markers: tuple[Marker, ...]
    statements: tuple[Statement, ...]


def read_blocks(blocks: Sequence[Block], listed: Listed) -> Iterator[Read]:
    """Each block with the statements in it; blocks stand one a line."""
    start = 0
    lead: tuple[int, Statement] | None = None
    for index, block in enumerate(blocks):
        if lead and (block.role is not Role.ITEM or block.depth <= lead[0]):
            lead = None
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        read = _read(block, start, listed, lead[1] if lead else None, leads=_leads(block, after))
        if read.statements and read.statements[-1].lead_in:
            lead = (block.depth, read.statements[-1])
        yield read
        start += len(block.text) + 1


def _leads(block: Block, after: Block | None) -> bool:
    return (
        after is not None
        and block.role in _STATING
        and after.role is Role.ITEM
        and after.depth > block.depth
        and bool(_INTRODUCING.search(block.text))
    )


def _read(block: Block, start: int, listed: Listed, lead: Statement | None, *, leads: bool) -> Read:
    cited: list[Cited] = []
    if block.links:
        cited = cited_in(block, listed)
        cited = sorted([*cited, *bracketed_numbers(block, listed, cited)], key=lambda one: one.place)
    if not cited and not _states(block):
        return Read(block, start, (), ())
    markers = markers_of(block) if block.links else []
    removed = [Stretch(marker.start, marker.end) for marker in markers]
    sentences = list(_sentences(block, removed, cited))
    statements = []
    for place, (stretch, own) in enumerate(sentences):
        words = _words(block.text, stretch, removed)
        if not own and (not _says_something(words) or block.role not in _STATING | {Role.CAPTION_TITLE}):
            continue
        statements.append(
            Statement(
                start=start + stretch.start,
                end=start + stretch.end,
                words=words or block.text[stretch.start : stretch.end],
                kind=block.section.kind or ClaimKind.STATEMENT,
                section=block.section.title,
                line=block.line_at(stretch.start),
                cited=(*own, *(lead.cited if lead else ())),
                context=lead.words if lead else None,
                lead_in=leads and place == len(sentences) - 1,
            )
        )
    return Read(block, start, tuple(markers), tuple(statements))


def _says_something(words: str) -> bool:
    return bool(_WORD.search(words)) and not _ADDRESS.fullmatch(words)


def _states(block: Block) -> bool:
    """Whether sentences that cite nothing are claims here; of titles over figures, those that are sentences."""
    return block.role in _STATING or (block.role is Role.CAPTION_TITLE and bool(_ENDED.search(block.text)))


def _sentences(
    block: Block, removed: Sequence[Stretch], cited: Sequence[Cited]
) -> Iterator[tuple[Stretch, tuple[Cited, ...]]]:
    """Each sentence with what it cites; what opens the block belongs to its first sentence."""
    whole = block.role not in _STATING and block.role not in (Role.CAPTION_TITLE, Role.BACK_MATTER)
    text = block.text
    stretches = [] if whole else list(mended(text, sentences_of(text, removed, item=block.role is Role.ITEM), removed))
    if not stretches:
        stretches = [Stretch(0, len(text))]
    place = 0
    for index, stretch in enumerate(stretches):
        last = index == len(stretches) - 1
        first = place
        while place < len(cited) and (cited[place].place < stretch.end or last):
            place += 1
        yield Stretch(0 if index == 0 else stretch.start, stretch.end), tuple(cited[first:place])


def _words(text: str, sentence: Stretch, removed: Sequence[Stretch]) -> str:
    """The sentence without the ``removed`` stretches, which are in order; those that begin in it end in it."""
    if not removed:
        return " ".join(text[sentence.start : sentence.end].split())
    first = bisect_left(removed, sentence.start, key=lambda marker: marker.end - 1)
    inside = []
    for marker in removed[first : bisect_left(removed, sentence.end, key=lambda marker: marker.start)]:
        start, end = max(marker.start, sentence.start), min(marker.end, sentence.end)
        inside.append(Stretch(start - sentence.start, end - sentence.start))
    words = " ".join(without(text[sentence.start : sentence.end], inside).split())
    return words[:-1] if inside and _STOPPED_TWICE.search(words) else words
