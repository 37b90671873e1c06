"""Lines of an article's text, with their bullets and step numbers told apart from their words."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_BULLET = re.compile(r"(?:[•●○◦▪■□‣⁃∙·►➢✓*‧][ \t\u00a0]*|[-–—][ \t\u00a0]+|o[ \t\u00a0]+(?=[A-Z(]))(?=\S|$)")
_LONE_BULLET = re.compile(r"[-–—•●○◦▪■□‣⁃∙►➢*o]\s*$")
_STEP = re.compile(r"(?:(?P<plain>\d{1,3})[.)]|\((?P<round>\d{1,2})\))[ \t\u00a0]+(?=\S)")
_INLINE_BULLET = re.compile(r"(?<=\s)[•●▪■](?=\s)")
LONG_LINE = 500
"""Characters from which a line with several bullets inside is taken for a list that lost its line ends."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``[start, end)`` without its line end, ``body`` where its words begin after bullet or number.

    ``indent`` is the number of white space characters before it.
    """

    number: int
    start: int
    end: int
    body: int
    words: str
    indent: int
    bullet: bool = False
    step: int | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing is on this line, not even a bullet."""
        return not self.words and not self.bullet


def lines_of(text: str) -> Iterator[Line]:
    """Every line of ``text`` in order; a very long line with bullets inside counts as several."""
    start = 0
    for number, raw in enumerate(text.split("\n"), start=1):
        for first, last in _stretches(raw):
            yield _line(number, start + first, raw[first:last])
        start += len(raw) + 1


def _stretches(raw: str) -> Iterator[tuple[int, int]]:
    cuts = [found.start() for found in _INLINE_BULLET.finditer(raw)] if len(raw) > LONG_LINE else []
    if len(cuts) < 3:
        cuts = []
    yield from pairwise([0, *cuts, len(raw)])


def _line(number: int, start: int, raw: str) -> Line:
    words = raw.strip()
    lead = len(raw) - len(raw.lstrip())
    end = start + lead + len(words)
    found = _BULLET.match(words) or _LONE_BULLET.match(words)
    bullet, step = found is not None, None
    if found is None:
        found = _STEP.match(words)
        step = int(found["plain"] or found["round"]) if found else None
    skip = found.end() if found else 0
    return Line(number, start, end, start + lead + skip, words[skip:], lead, bullet, step)


class LineNumbers:
    """Tells the line, from 1, of a place in a text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def at(self, place: int) -> int:
        """The line that the character at ``place`` is on."""
        return bisect_right(self._starts, place)


def wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the text was hard-wrapped, or 0 where its lines are whole paragraphs.

    Hard-wrapped text has hardly any line above 130 characters, and many of about the same length.
    """
    lengths = sorted(line.end - line.start - line.indent for line in lines if not line.blank)
    long = [length for length in lengths if length >= 40]
    if len(long) < 4 or long[int(len(long) * 0.95)] > 130:
        return 0
    width = long[int(len(long) * 0.9)]
    near = sum(0.8 * width <= length <= width for length in lengths)
    return width if near >= 0.3 * len(lengths) else 0
