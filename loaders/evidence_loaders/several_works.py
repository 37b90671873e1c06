"""Printed entries that tell of several works: "(a) A. Author, ...; (b) B. Other, ...", as chemists write them."""

import re
from collections.abc import Iterable, Iterator

from evidence_graph.model import ListEntry, Problem, Reading
from evidence_graph.vocabulary import Severity

MOST_TOLD = 20
"""Entries of one text that are told one by one."""

_SEVERAL = re.compile(r"\(?a\) (?P<first>.+?)[;.,]? \(?b\) .+", re.DOTALL)


def first_of_several(entry: str) -> str:
    """The first work of an entry that tells of several, else the whole entry.

    >>> first_of_several("(a) A. Leaf, Tea; (b) B. Moss, Pots"), first_of_several("A. Leaf, Tea")
    ('A. Leaf, Tea', 'A. Leaf, Tea')
    """
    several = _SEVERAL.fullmatch(entry)
    return several["first"] if several else entry


def with_several_told(reading: Reading) -> Reading:
    """``reading`` with a warning for each entry of which only the first work is read."""
    if new := tuple(_left_out(reading.lists)):
        return reading.model_copy(update={"problems": (*reading.problems, *new)})
    return reading


def _left_out(lists: Iterable[ListEntry]) -> Iterator[Problem]:
    several = [entry for entry in lists if _SEVERAL.fullmatch(entry.raw)]
    for entry in several[:MOST_TOLD]:
        yield _warning(f"entry {entry.position} tells of several works, and only the first is read", entry.line)
    if more := several[MOST_TOLD:]:
        yield _warning(f"{len(more)} more entries tell of several works, from here on", more[0].line)


def _warning(message: str, line: int | None) -> Problem:
    return Problem(severity=Severity.WARNING, code="several-works", message=message, line=line)
