"""What each block is: title, heading, lead-in, paragraph, list item."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from evidence_loaders.article_text.blocks import Block
from evidence_loaders.headings import heading_kind, is_section_heading

LONGEST_HEADING = 150
"""Characters of a heading; titles may be twice as long."""
MOST_HEADING_WORDS = 18
MOST_WORDS_BEFORE_STOP = 6
"""Words of a run-in heading that ends with a full stop ("Statistical analysis.")."""

_UNFIT_END = re.compile(r"[.;,:!](?:[\"”’')\]]*)$")
_TRAILING_NUMBERS = re.compile(r"(?:(?:^|\s)\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,50}|[\[(]\d{1,3}[\d\s,–-]{0,99}[\])])$")
_HEADING_START = re.compile(r"[^a-zß-öø-ÿ(\[]")
_LABEL = re.compile(
    r"(?:(?:supplementary|supplemental|extended data|online|appendix|web) )?"
    r"(?:fig(?:ure|\.)?|table|box|scheme|chart|plate|abbildung|abb\.|tabelle|figura|tabla|tabela|tableau|quadro)"
    r" ?[A-Z]{0,2}-?\d{1,3}(?:[.-]\d{1,3})?[A-Za-z]?[.:|]?(?!\w)",
    re.I,
)
_LETTER = re.compile(r"[^\W\d_]")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|may|might|will|would|should|must|do|does|did|shows?|showed|it|we|this|they)\b",
    re.I,
)


class Role(Enum):
    """The part a block plays; ``NOTHING`` has no letter in it, such as a ruled line."""

    TITLE = auto()
    HEADING = auto()
    PROSE = auto()
    ITEM = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """A block with its role; a heading's or title's words include the number before them."""

    role: Role
    block: Block

    @property
    def heading(self) -> str:
        """A heading as printed, with its number."""
        first = self.block.first
        return f"{first.step}. {self.block.words}" if first.step is not None else self.block.words


def parts_of(blocks: Sequence[Block]) -> Iterator[Part]:
    """The role of every block; the first block is the title where it can be one."""
    headings = _numbered_headings(blocks)
    for index, block in enumerate(blocks):
        before = blocks[index - 1] if index else None
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if not _LETTER.search(block.words):
            yield Part(Role.NOTHING, block)
        elif before is None and _is_title(block, after):
            yield Part(Role.TITLE, block)
        elif block.is_item or (block.step is not None and index not in headings):
            yield Part(Role.ITEM, block)
        elif index in headings or _is_heading(block, before, after):
            yield Part(Role.HEADING, block)
        else:
            yield Part(Role.PROSE, block)


def _is_title(block: Block, after: Block | None) -> bool:
    if block.is_item or block.step is not None or after is None or is_section_heading(block.words):
        return False
    words = block.words
    return len(words) <= 2 * LONGEST_HEADING and not re.search(r"[.:;,][\"”’')]*$", words) and not _cites(words)


def _cites(words: str) -> bool:
    """Whether a line ends with numbers that may be citations; "Phase 2" and "Study 1" may be headings."""
    return bool(_TRAILING_NUMBERS.search(words)) and not re.fullmatch(r"(?:\w+ ){1,3}\d{1,2}", words)


def _is_heading(block: Block, before: Block | None, after: Block | None) -> bool:
    words = block.words if len(block.lines) <= 2 else ""
    if not words or block.is_item:
        return False
    if is_section_heading(words) or _parts_items(block, before, after):
        return True
    if after is None or not _looks_like_heading(words):
        return _is_run_in_heading(block, before, after)
    return True


def _parts_items(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether a line without a stop stands alone above bullets, below others or a heading: a heading itself.

    It may begin with a small letter there, and have many words.
    """
    if after is None or not after.is_item or len(block.lines) > 1:
        return False
    below = before is None or before.is_item or _looks_like_heading(before.words)
    words = block.words
    return below and len(words) <= 2 * LONGEST_HEADING and not _UNFIT_END.search(words) and not _cites(words)


def _looks_like_heading(words: str) -> bool:
    short = len(words) <= LONGEST_HEADING and len(words.split()) <= MOST_HEADING_WORDS
    return short and bool(_HEADING_START.match(words)) and not _UNFIT_END.search(words) and not _cites(words)


def _is_run_in_heading(block: Block, before: Block | None, after: Block | None) -> bool:
    """A few words with a full stop on a line of their own, directly above an item: no sentence."""
    if after is None or before is None or not (after.is_item and (before.is_item or _looks_like_heading(before.words))):
        return False
    return _is_stopped_heading(block.words)


def _is_stopped_heading(words: str) -> bool:
    few = len(words.split()) <= MOST_WORDS_BEFORE_STOP
    return few and words.endswith(".") and _looks_like_heading(words[:-1]) and not _FINITE.search(words)


def heads_alone(words: str) -> bool:
    """Whether words that are set apart as a whole, bold or by a class, are a heading: no sentence, and no caption.

    >>> heads_alone("Bark samples."), heads_alone("Sap of oaks"), heads_alone("Leaves fall in autumn when it is cold.")
    (True, True, False)
    """
    if _LABEL.match(words) or not _LETTER.search(words):
        return False
    return _looks_like_heading(words) or _is_stopped_heading(words)


def is_caption_label(words: str) -> bool:
    """Whether words only say what a figure or table is called by ("Figure 1.", "Table S2:")."""
    return bool(_LABEL.fullmatch(words))


def _numbered_headings(blocks: Sequence[Block]) -> set[int]:
    """The numbered blocks that are headings ("1. Introduction") and not steps ("1. Apply ...").

    Where one number of the text is a heading that articles commonly have, all that look like one are.
    """
    numbered = [index for index, block in enumerate(blocks) if block.step is not None]
    fit = [index for index in numbered if _looks_like_heading(blocks[index].words)]
    if any(is_section_heading(blocks[index].words) for index in fit):
        return {index for index in fit if not _is_step(blocks, index)}
    return {index for index in fit if _opens_text(blocks, index)}


def _is_step(blocks: Sequence[Block], index: int) -> bool:
    """Whether its neighbour is the number next to it, so that nothing stands under it."""
    block, after = blocks[index], blocks[index + 1] if index + 1 < len(blocks) else None
    before = blocks[index - 1] if index else None
    if heading_kind(block.words) is not None and is_section_heading(block.words):
        return False
    follows = before is not None and before.step is not None and block.step == before.step + 1
    leads = after is not None and after.step is not None and block.step == (after.step - 1)
    return follows or leads


def _opens_text(blocks: Sequence[Block], index: int) -> bool:
    """Whether paragraphs or bullets stand under it that are not a step's own, deeper ones."""
    if index + 1 >= len(blocks) or _is_step(blocks, index):
        return False
    block, after, before = blocks[index], blocks[index + 1], blocks[index - 1] if index else None
    introduced = before is not None and before.words.endswith(":")
    nested = block.first.indent > 0 and after.first.indent > block.first.indent
    return after.step is None and not introduced and not nested
