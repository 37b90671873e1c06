"""Paragraphs and list items: lines that belong together."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from evidence_loaders.article_text.lines import Line, with_next_word
from evidence_loaders.headings import is_section_heading

_SENTENCE_END = re.compile(r"[.!?:;][\"”’')\]]*(?:\s*[\d,–-]{1,20})?$")
_LOWER_START = re.compile(r"[a-zß-öø-ÿ(,;]")
LONG_ENOUGH_TO_BREAK = 60
"""Characters from which an unfinished line is taken to go on in the next, in text that was not hard-wrapped."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading's line, or a list item with its continuation lines; ``step`` is its printed number."""

    lines: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """The line that tells what sort of block this is."""
        return self.lines[0]

    @property
    def is_item(self) -> bool:
        """Whether it has a bullet; a numbered step is told by ``step``."""
        return self.first.bullet

    @property
    def step(self) -> int | None:
        """The number printed before a step or a numbered heading."""
        return self.first.step

    @property
    def start(self) -> int:
        """Where its words begin."""
        return next((line.body for line in self.lines if line.words), self.first.body)

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.lines[-1].end

    @property
    def words(self) -> str:
        """Its words on one line."""
        return " ".join(line.words for line in self.lines if line.words)


def blocks_of(lines: Iterable[Line], width: int) -> Iterator[Block]:
    """The blocks that ``lines`` make; ``width`` is the width they were wrapped at, 0 for whole paragraphs."""
    current: list[Line] = []
    for line in lines:
        if current and not _goes_on(current, line, width):
            yield Block(tuple(current))
            current = []
        current.append(line)
    if current:
        yield Block(tuple(current))


def _goes_on(current: Sequence[Line], line: Line, width: int) -> bool:
    """Whether ``line`` belongs to the block that ``current`` began."""
    last = current[-1]
    if last.bullet and not last.words:
        return not line.bullet
    if line.after_blank or line.bullet or is_section_heading(line.words) or is_section_heading(last.words):
        return False
    if line.step is not None and not _is_stray_number(current, line, width):
        return False
    unfinished = not _SENTENCE_END.search(last.words)
    if _LOWER_START.match(line.words):
        return unfinished or bool(width) or not current[0].bullet or line.indent > current[0].indent
    if unfinished and current[0].bullet and line.indent > current[0].indent:
        return True
    return _reaches(last, line, width) if width else unfinished and len(last.words) >= LONG_ENOUGH_TO_BREAK


def _is_stray_number(current: Sequence[Line], line: Line, width: int) -> bool:
    """A sentence's own number that the wrapping put first on a line: not 1, and no step before it."""
    last = current[-1]
    unfinished = not _SENTENCE_END.search(last.words)
    return bool(width) and unfinished and current[0].step is None and line.step != 1 and _reaches(last, line, width)


def _reaches(last: Line, line: Line, width: int) -> bool:
    """Whether ``last`` is so long that the next line's first word would not have fitted."""
    return with_next_word(last, line) > 0.85 * width
