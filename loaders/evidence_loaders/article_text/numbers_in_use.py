"""Which candidates are citations: the document as a whole decides, since its numbers should run 1..n.

The style with the most sure candidates is the document's own. Its numbers are taken as long as they run on
from 1; one that stands far above the run is a quantity, and is reported.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from evidence_loaders.article_text.bare_numbers import Strength
from evidence_loaders.article_text.markers import Candidate, Style

_EXPLICIT = (Style.BRACKET, Style.RAISED)
_PREFERENCE = (Style.BRACKET, Style.RAISED, Style.ROUND, Style.BARE, Style.GLUED)
_LEAST_STRENGTH = {style: Strength.WEAK if style is Style.GLUED else Strength.STRONG for style in Style}
SMALL_GAP = 3
"""Numbers that may be missing from a run; a wider gap must be followed by as many numbers as it misses."""
MOST_WEAK = 4
"""Glued numbers after a word ("calms3", but also "keratin5") for each that is sure ("cheap.4")."""
LEAST_IN_ORDER = 5
LEAST_RISING = 0.75
MUCH_FURTHER = 3
"""Different glued numbers, and how many of them follow a lower one, where they cite ("calms1 and wakes2,3"), and
how many times further they must run than those of another style."""


@dataclass(frozen=True, slots=True)
class Usage:
    """The style of a document's markers, the numbers up to its run's end, and those no sure marker has."""

    style: Style | None
    numbers: AbstractSet[int]
    missing: AbstractSet[int] = frozenset()

    def takes(self, candidate: Candidate) -> bool:
        """Whether ``candidate`` is a citation of this document; raised digits beside another style are powers."""
        fits = all(one.number in self.numbers for one in candidate.cited)
        if candidate.style is not self.style:
            return candidate.style is Style.BRACKET and fits
        if candidate.strength <= Strength.LABEL:
            return candidate.strength is Strength.LABEL and self._fills_gap(candidate)
        return fits

    def doubts(self, candidate: Candidate) -> bool:
        """Whether a person should look: a sure place with an odd number, or a label's number that fills a gap."""
        if candidate.style in _EXPLICIT:
            return candidate.style in (self.style, Style.BRACKET) and not self.takes(candidate)
        if candidate.style is not self.style:
            return False
        return (candidate.strength is Strength.STRONG) != self.takes(candidate)

    def _fills_gap(self, candidate: Candidate) -> bool:
        return all(one.number in self.missing for one in candidate.cited)


def usage_of(candidates: Sequence[Candidate], listed: AbstractSet[int] = frozenset()) -> Usage:
    """How the document cites; ``listed`` are the numbers printed in its reference list."""
    sure = [candidate for candidate in candidates if candidate.strength >= _LEAST_STRENGTH[candidate.style]]
    style = _style_of(sure, candidates)
    if style is None:
        return Usage(None, frozenset())
    own = [candidate for candidate in sure if candidate.style is style]
    numbers = {one.number for candidate in own for one in candidate.cited}
    if style in _EXPLICIT:
        return Usage(style, numbers)
    run = _run(numbers | listed | _weak_below(max(numbers), candidates, style))
    if 1 not in run and not listed and len(own) < (3 if style is Style.GLUED else 2):
        return Usage(style, frozenset())
    whole = frozenset(range(1, max(run, default=0) + 1))
    return Usage(style, whole, whole - numbers)


def _weak_below(highest: int, candidates: Sequence[Candidate], style: Style) -> AbstractSet[int]:
    """Numbers that only possible markers have: they close the gaps below a sure one."""
    weak = (one for one in candidates if one.style is style and one.strength is Strength.WEAK)
    return frozenset(one.number for candidate in weak for one in candidate.cited if one.number < highest)


def _style_of(sure: Sequence[Candidate], candidates: Sequence[Candidate]) -> Style | None:
    """The style whose numbers run furthest from 1, then the one with the most.

    Between sure numbers in parentheses, those that are only possible ("Leaf (2) saw") close the gaps.
    """
    count = Counter(candidate.style for candidate in sure)
    numbers: dict[Style, set[int]] = {style: set() for style in count}
    for candidate in sure:
        numbers[candidate.style].update(one.number for one in candidate.cited)
    if Style.ROUND in numbers:
        numbers[Style.ROUND] |= _weak_below(max(numbers[Style.ROUND]), candidates, Style.ROUND)
    runs = {style: len(_run(found)) for style, found in numbers.items()}
    strong = sum(one.strength is Strength.STRONG for one in sure if one.style is Style.GLUED)
    if count[Style.GLUED] > (1 + MOST_WEAK) * strong:
        rivals = (_reach(sure, style, runs[style]) for style in runs if style is not Style.GLUED)
        if not _runs_on(sure, Style.GLUED) or runs[Style.GLUED] <= max(rivals, default=0):
            del runs[Style.GLUED]
    return max((style for style in _PREFERENCE if style in runs), key=lambda one: (runs[one], count[one]), default=None)


def _reach(sure: Sequence[Candidate], style: Style, run: int) -> int:
    """What glued numbers must run beyond: numbers of another style that are many, and in no order, are quantities."""
    return run if run >= LEAST_IN_ORDER and not _runs_on(sure, style) else MUCH_FURTHER * run


def _runs_on(sure: Iterable[Candidate], style: Style) -> bool:
    """Whether numbers of a style first stand in the text in the order of their size: those of names do not."""
    numbers = (one.number for candidate in sure if candidate.style is style for one in candidate.cited)
    first = list(dict.fromkeys(numbers))
    rising = sum(earlier < later for earlier, later in pairwise(first))
    return len(first) >= LEAST_IN_ORDER and rising >= LEAST_RISING * (len(first) - 1) and len(first) > max(first) / 2


def _run(numbers: Iterable[int]) -> frozenset[int]:
    """The numbers from 1 on, up to the first gap that is wider than what follows it makes up for."""
    ordered = sorted(numbers)
    last = 0
    for place, number in enumerate(ordered):
        missing = number - last - 1
        following = bisect_right(ordered, last + 2 * (missing + 1)) - place
        if missing > SMALL_GAP and following < missing:
            return frozenset(ordered[:place])
        last = number
    return frozenset(ordered)
