"""What a wiki page lists below its headings: works in items, in paragraphs, and on numbered lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from evidence_loaders.article_text.markers import HIGHEST_NUMBER
from evidence_loaders.headings import bare_heading, is_list_heading
from evidence_loaders.marked_up.blocks import Block, Role
from evidence_loaders.marked_up.entries import names_a_work, printed_number, told_by_addresses, work_of
from evidence_loaders.marked_up.page import Listed

_LISTS = frozenset(
    "belege, fußnoten, references and sources, general references, cited works, further reading, books, book sources, "
    "note, notes, footnotes, einzelreferenzen".split(", ")
)

LONGEST_NUMBER = 20
"""Characters in which the number stands that begins a line, with the first letters after it."""


def lists_works(heading: str) -> bool:
    """Whether the items below this heading are works, also where they are told in plain words.

    >>> lists_works("Literatur"), lists_works("History")
    (True, False)
    """
    return is_list_heading(heading) or bare_heading(heading) in _LISTS


@dataclass(slots=True)
class Counting:
    """Counts the items of lists with ``#``, which begin anew after an empty line, as the page shows them.

    Numbers belong to the first section that has any: those of a second list would mean the first list's.
    """

    number: int | None = None
    _last: int = 0
    _before: int = 0
    _given: set[int] = field(default_factory=set)
    _over: bool = False
    twice: bool = False

    def item(self, markup: str | None, *, deeper: bool) -> None:
        """Begin an item; one within another has no number of its own, and the other none because of it."""
        if deeper:
            self._last = self._before
            self.number = None
            return
        self._before = self._last
        self._last = self._last + 1 if markup == "#" else 0
        self.number = self._last or None

    def stop(self) -> None:
        """End the list: the next item is a first one."""
        self._last = self._before = 0

    def section(self) -> None:
        """Begin a section."""
        self.stop()
        self._over = self._over or bool(self._given)

    def given(self, number: int | None) -> int | None:
        """``number``, if it is one of the first numbered list."""
        if number is None or self._over:
            return None
        self.twice = self.twice or number in self._given
        self._given.add(number)
        return number


def entries_in(block: Block, heading: str, addresses: Sequence[str], counting: Counting) -> Iterator[Listed]:
    """The entries that ``block`` is, which stands below ``heading`` and links to ``addresses``.

    An item is one; so is a paragraph that shows a number or names a work, and each of its lines that count on.
    """
    if block.role is Role.ITEM and lists_works(heading):
        number, raw = printed_entry(block.words)
        yield listed(raw, counting.given(number or counting.number), block.line, addresses)
    elif block.role is Role.PROSE and is_list_heading(heading):
        lines = list(_counted_lines(block))
        for start, end in lines:
            number, raw = printed_entry(block.words[start:end])
            if number is not None or names_a_work(raw):
                told = addresses if len(lines) == 1 else ()
                yield listed(raw, counting.given(number), block.line_at(start), told)


def printed_entry(words: str) -> tuple[int | None, str]:
    """The number that stands before an entry, or None, and its other words; a year is none."""
    number, raw = printed_number(words)
    return (None, words.strip()) if number is None or number > HIGHEST_NUMBER else (number, raw)


def listed(raw: str, number: int | None, line: int, addresses: Sequence[str]) -> Listed:
    """The entry that ``raw`` is, which links to ``addresses``."""
    work = told_by_addresses(work_of(raw, next(iter(addresses), None)), addresses)
    return Listed(raw, work, line, number)


def _counted_lines(block: Block) -> Iterator[tuple[int, int]]:
    """Where the entries of a paragraph stand: a line that begins with the number after the last one's is the next."""
    last, _ = printed_entry(block.words)
    start = 0
    for offset, _ in block.places[1:]:
        if last is not None and printed_entry(block.words[offset : offset + LONGEST_NUMBER])[0] == last + 1:
            yield start, offset
            start, last = offset, last + 1
    yield start, len(block.words)
