"""Lines of an article's text, with their bullets and step numbers told apart from their words."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_BULLET = re.compile(r"(?:[•●○◦▪■□‣⁃∙·►➢✓*‧][ \t\u00a0]*|[-–—][ \t\u00a0]+|o[ \t\u00a0]+(?=[A-Z(]))(?=\S|$)")
_LONE_BULLET = re.compile(r"[-–—•●○◦▪■□‣⁃∙►➢*o]\s*$")
_STEP = re.compile(r"(?:(?P<plain>\d{1,3})[.)]|\((?P<round>\d{1,2})\))[ \t\u00a0]+(?=\S)")
_INLINE_BULLET = re.compile(r"(?<=\s)[•●▪■](?=\s)")
LONG_LINE = 500
"""Characters from which a line with several bullets inside is taken for a list that lost its line ends."""


class Line(NamedTuple):
    """A line that is not blank: ``[start, end)`` without the white space around it, its words from ``body`` on.

    ``indent`` is the number of white space characters before it; ``words`` are empty after a bullet alone.
    """

    number: int
    start: int
    end: int
    body: int
    words: str
    indent: int
    bullet: bool
    step: int | None
    after_blank: bool


def lines_of(text: str) -> Iterator[Line]:
    """Every line of ``text`` that is not blank; a very long line with bullets inside counts as several."""
    start, after_blank = 0, True
    for number, raw in enumerate(text.split("\n"), start=1):
        if not raw or raw.isspace():
            after_blank = True
        else:
            for first, last in _stretches(raw):
                if raw[first:last].strip():
                    yield _line(number, start + first, raw[first:last], after_blank)
                    after_blank = False
        start += len(raw) + 1


def _stretches(raw: str) -> Iterator[tuple[int, int]]:
    cuts = [found.start() for found in _INLINE_BULLET.finditer(raw)] if len(raw) > LONG_LINE else []
    if len(cuts) < 3:
        cuts = []
    return pairwise([0, *cuts, len(raw)])


def _line(number: int, start: int, raw: str, after_blank: bool) -> Line:
    words = raw.strip()
    indent = len(raw) - len(raw.lstrip())
    found = _BULLET.match(words) or _LONE_BULLET.match(words)
    bullet, step = found is not None, None
    if found is None:
        found = _STEP.match(words)
        step = int(found["plain"] or found["round"]) if found else None
    skip, begin = found.end() if found else 0, start + indent
    return Line(number, begin, begin + len(words), begin + skip, words[skip:], indent, bullet, step, after_blank)


class LineNumbers:
    """Tells the line, from 1, of a place in a text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def at(self, place: int) -> int:
        """The line that the character at ``place`` is on."""
        return bisect_right(self._starts, place)


def with_next_word(last: Line, line: Line) -> int:
    """The characters that ``last`` would have if the first word of ``line`` stood on it, too."""
    return last.end - last.start + 1 + len(line.words.split(" ", 1)[0])


def wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the text was hard-wrapped, or 0 where its lines are whole paragraphs.

    Hard-wrapped text has hardly any line above 130 characters, and many of about the same length.
    """
    lengths = sorted(line.end - line.start for line in lines)
    long = [length for length in lengths if length >= 40]
    if len(long) < 4 or long[int(len(long) * 0.95)] > 130:
        return 0
    width = long[int(len(long) * 0.9)]
    near = sum(0.8 * width <= length <= width for length in lengths)
    return width if near >= 0.3 * len(lengths) else 0
