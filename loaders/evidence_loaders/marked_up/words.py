"""Words gathered piece by piece: white space collapsed, lines remembered, neighbouring markers made one."""

import re
from collections.abc import Iterator, Sequence

from evidence_loaders.marked_up.blocks import Block, Cited, Marker, Role

LONGEST_RANGE = 200
"""Numbers that a dash between two markers may stand for."""

_BETWEEN = re.compile(r"[\s\[\](),;^\u2010-\u2015-]{0,8}|\s?(?:and|&)\s")
_DASH = re.compile(r"[\s\[\]^]*[\u2010-\u2015-][\s\[\]^]*")
_REMARK = r"(?:(?:see|also|but|for|an?|recent|reviews?|reviewed|in|by|e\.g|i\.e|cf|refs?|references?)[.,]{0,2}\s){0,6}"
_OPENING = re.compile(rf"[\[(]\s?{_REMARK}$", re.I)
_CLOSING = re.compile(r"(?:,\s(?:pp?|chap|sec|fig)\.\s?[\w–-]{1,12}|,? and references therein)?\s?[\])]")
_PAIRS = {"[": "]", "(": ")"}
_LOOK_BACK = 50
_NUMBERS = re.compile(
    r"\s*[\[(]?\s*\d{1,3}[a-j]?(?:[\s,;\u2010-\u2015-]+\d{1,3}[a-j]?|\s?[,\u2010-\u2015-]\s?[a-j])*\s*[\])]?\s*"
)
_NUMBER_OR_RANGE = re.compile(r"(?P<low>\d{1,3})[a-j]?(?:\s?[\u2010-\u2015-]\s?(?P<high>\d{1,3}))?")
_TO_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def is_numbers(printed: str) -> bool:
    """Whether a marker is printed as numbers, not as a word of its sentence; a year alone is one.

    >>> is_numbers("[3, 5]"), is_numbers("4a,b"), is_numbers("2016"), is_numbers("Leaf 2016")
    (True, True, False, False)
    """
    return bool(_NUMBERS.fullmatch(printed))


def raised(numbers: str) -> str:
    """``numbers`` in raised digits, as a page shows them.

    >>> raised("1,2")
    '¹,²'
    """
    return numbers.strip(" []\n").translate(_TO_RAISED)


def numbers_in(printed: str) -> list[int]:
    """The numbers that a marker is printed as, those between a range's ends among them.

    >>> numbers_in("[3, 5a-7]")
    [3, 5, 6, 7]
    """
    found: list[int] = []
    for one in _NUMBER_OR_RANGE.finditer(printed):
        low = int(one["low"])
        found += range(low, min(int(one["high"] or low), low + LONGEST_RANGE) + 1)
    return found


class Words:
    """Takes the pieces of one block in order, and gives the block."""

    def __init__(self, line: int) -> None:
        self._pieces: list[str] = []
        self._places: list[tuple[int, int]] = [(0, line)]
        self._markers: list[Marker] = []
        self._verbatim: list[tuple[int, int]] = []
        self._length = 0
        self._space = False

    @property
    def empty(self) -> bool:
        """Whether nothing has been added yet."""
        return self._length == 0

    def add(self, text: str, line: int, *, verbatim: bool = False) -> None:
        """Add ``text``, which begins on ``line`` of the file and may go on over others; code is ``verbatim``."""
        before = self._length
        self._add(text, line)
        if verbatim and self._length > before:
            self._verbatim.append((before, self._length))

    def _add(self, text: str, line: int) -> None:
        for offset, part in enumerate(text.split("\n")):
            self._space = self._space or bool(offset)
            words = part.split()
            if words:
                self._space = self._space or part[0].isspace()
                self._put(" ".join(words), line + offset)
            self._space = self._space or (bool(part) and part[-1].isspace())

    def _put(self, words: str, line: int) -> None:
        if self._space and self._length:
            self._pieces.append(" ")
            self._length += 1
        self._space = False
        if line != self._places[-1][1]:
            self._places.append((self._length, line)) if self._length else self._places.__setitem__(0, (0, line))
        self._pieces.append(words)
        self._length += len(words)

    @property
    def ends_open(self) -> bool:
        """Whether the words end in an opening bracket."""
        return bool(self._pieces) and self._pieces[-1].endswith("(")

    def close_up(self) -> None:
        """Forget the white space before what comes next."""
        self._space = False

    def take_back_bracket(self) -> bool:
        """Take back an opening bracket that ends the words, and the white space before it; whether there was one."""
        if not self.ends_open:
            return False
        kept = "".join(self._pieces)[:-1].rstrip()
        self._pieces, self._length, self._space = [kept], len(kept), True
        return True

    def mark(self, printed: str, cited: Sequence[Cited], line: int, *, worded: bool = False) -> None:
        """Add a marker as it is ``printed``."""
        words = " ".join(printed.split())
        self._put(words, line)
        self._markers.append(Marker(self._length - len(words), self._length, tuple(cited), worded))

    def block(self, role: Role, level: int = 0, reason: str | None = None) -> Block:
        """The block that the pieces make."""
        words = "".join(self._pieces)
        markers = tuple(_grown(words, list(_merged(words, self._markers))))
        return Block(role, words, tuple(self._places), markers, level, reason, tuple(self._verbatim))


def _merged(words: str, markers: Sequence[Marker]) -> Iterator[Marker]:
    """Markers with nothing but brackets, commas or a dash between them, as one."""
    start, end, cited, worded = 0, 0, list[Cited](), False
    for marker in markers:
        between = words[end : marker.start]
        if cited and worded is marker.worded and _BETWEEN.fullmatch(between):
            cited += _range(cited[-1:], marker.cited[:1]) if _DASH.fullmatch(between) else ()
        else:
            if cited:
                yield Marker(start, end, tuple(cited), worded)
            start, cited, worded = marker.start, [], marker.worded
        cited += marker.cited
        end = marker.end
    if cited:
        yield Marker(start, end, tuple(cited), worded)


def _range(first: Sequence[Cited], last: Sequence[Cited]) -> tuple[Cited, ...]:
    """The numbers between two that a dash joins; they are looked up by number."""
    numbers = [re.sub(r"\D", "", one.printed) for one in (*first, *last)]
    if len(numbers) < 2 or not all(number and len(number) < 5 for number in numbers):
        return ()
    low, high = int(numbers[0]), int(numbers[1])
    if not 0 < high - low <= LONGEST_RANGE:
        return ()
    return tuple(Cited(f"number:{number}", f"{low}-{high}") for number in range(low + 1, high))


def _grown(words: str, markers: Sequence[Marker]) -> Iterator[Marker]:
    """Each marker with the brackets around it; one of letters without brackets is a word of its sentence.

    Brackets around those, with nothing but words that lead to them, belong to it too ("(reviewed in [3])").
    """
    floor = 0
    for marker in markers:
        grown = _bracketed(words, _bracketed(words, marker, floor), floor)
        floor = grown.end
        yield grown


def _bracketed(words: str, marker: Marker, floor: int) -> Marker:
    opening = _OPENING.search(words, max(floor, marker.start - _LOOK_BACK), marker.start)
    closing = _CLOSING.match(words, marker.end)
    if opening and closing and _PAIRS[opening.group()[0]] == closing.group()[-1]:
        return Marker(opening.start(), closing.end(), marker.cited)
    return marker
