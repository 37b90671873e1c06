"""Which list entry a marker's number means, and how sure that is.

The rules are the design's: a numbered list settles it; in an unnumbered list of n entries with m the
highest number in use, number k is entry k at ``position``, and every other entry it could be, were
entries missing or not cited, is a ``candidate``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evidence_graph.model import Identification, Problem, Reference
from evidence_graph.vocabulary import Basis, Severity
from evidence_loaders.author_year.citing import ByName

MOST_SLACK = 200
"""Entries by which the list and the numbers in use may differ in length; further candidates are not told."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a reference list: its place (from 1), the source it tells of, the number printed before it."""

    position: int
    source: str
    number: int | None = None
    raw: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    """A reference for every number in use (and for every entry of a numbered list), and the doubts."""

    references: tuple[Reference, ...]
    problems: tuple[Problem, ...]


def matched(numbers: Mapping[int, int], entries: Sequence[Entry]) -> Matched:
    """Match the ``numbers`` in use (each with the line that first uses it) to the ``entries``.

    The list counts as numbered when any entry has a number.
    """
    if not numbers and not entries:
        return Matched((), ())
    if not entries:
        return Matched(tuple(_reference(number) for number in sorted(numbers)), (_no_list(numbers),))
    if any(entry.number is not None for entry in entries):
        return _by_number(numbers, entries)
    return _by_position(numbers, entries)


def matched_by_name(by_name: ByName, lines: Mapping[str, int], entries: Sequence[Entry]) -> Matched:
    """A reference for each key of ``by_name``; ``lines`` gives the line that first cites it."""
    references, problems = [], []
    for key, places in by_name.works.items():
        meant, basis = [entries[place] for place in places], by_name.basis(key)
        links = tuple(Identification(source=entry.source, basis=basis, entry=entry.position) for entry in meant)
        text = meant[0].raw if basis is Basis.AUTHOR_YEAR else None
        references.append(Reference(key=key, text=text, identifies=links))
        doubt = by_name.doubt(key)
        if doubt or not meant:
            told = f"no entry has the cited name and year {key!r}{f': {doubt}' if doubt else ''}"
            problems.append(_warning("dangling-citation", told, lines.get(key)))
    return Matched(tuple(references), tuple(problems))


def _reference(number: int, text: str | None = None, links: Sequence[Identification] = ()) -> Reference:
    return Reference(key=str(number), number=number, text=text, identifies=tuple(links))


def _warning(code: str, message: str, line: int | None) -> Problem:
    return Problem(severity=Severity.WARNING, code=code, message=message, line=line)


def _no_list(numbers: Mapping[int, int]) -> Problem:
    told = f"{len(numbers)} numbers are cited ({min(numbers)} to {max(numbers)}), but the text lists no references"
    return _warning("dangling-citation", told, min(numbers.values()))


def _by_number(numbers: Mapping[int, int], entries: Sequence[Entry]) -> Matched:
    printed: dict[int, list[Entry]] = {}
    for entry in entries:
        if entry.number is not None:
            printed.setdefault(entry.number, []).append(entry)
    problems = [
        _warning("duplicate-number", f"number {number} is printed before {len(same)} entries", same[1].line)
        for number, same in printed.items()
        if len(same) > 1
    ]
    references = []
    for number in sorted({*numbers, *printed}):
        same = printed.get(number, [])
        basis = Basis.NUMBERED if len(same) == 1 else Basis.CANDIDATE
        links = [Identification(source=entry.source, basis=basis, entry=entry.position) for entry in same]
        references.append(_reference(number, same[0].raw if len(same) == 1 else None, links))
        if not same:
            problems.append(_warning("dangling-citation", f"no entry has the cited number {number}", numbers[number]))
    return Matched(tuple(references), tuple(problems))


def _by_position(numbers: Mapping[int, int], entries: Sequence[Entry]) -> Matched:
    if not numbers:
        return Matched((), ())
    highest = max(numbers)
    problems = [_assumed_order(highest, entries)]
    references = []
    for number in sorted(numbers):
        links = _alternatives(number, highest, entries)
        references.append(_reference(number, None, links))
        if not any(link.basis is Basis.POSITION for link in links):
            told = f"number {number} is cited, but the list has only {len(entries)} entries"
            problems.append(_warning("dangling-citation", told, numbers[number]))
    return Matched(tuple(references), tuple(problems))


def _assumed_order(highest: int, entries: Sequence[Entry]) -> Problem:
    told = f"the list has no numbers: its {len(entries)} entries are matched by position to the numbers 1 to {highest}"
    return _warning("assumed-order", told, entries[0].line)


def _alternatives(number: int, highest: int, entries: Sequence[Entry]) -> list[Identification]:
    """The entry at ``number``'s own position first, then the others it could be, in order."""
    slack = max(-MOST_SLACK, min(MOST_SLACK, highest - len(entries)))
    first, last = (number - slack, number) if slack >= 0 else (number, number - slack)
    reach = range(max(1, first), min(len(entries), last) + 1)
    ordered = sorted(reach, key=lambda position: (position != number, position))
    return [
        Identification(
            source=entries[position - 1].source,
            basis=Basis.POSITION if position == number else Basis.CANDIDATE,
            entry=entries[position - 1].position,
        )
        for position in ordered
    ]
