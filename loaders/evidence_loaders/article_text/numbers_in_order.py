"""Which doubtful bare numbers go on from the numbers before them.

Numbers are given to works as they are first cited, so the next new number is always known. "The region 22" and
"according to 13" end in citations where 21 and 12 were the highest before, and are quantities elsewhere. Where 14 and
16 are first cited one after the other, 15 should stand between them, even in "as told before 15".
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from itertools import pairwise

from evidence_loaders.article_text.bare_numbers import Strength
from evidence_loaders.article_text.markers import Candidate, Cited, Style
from evidence_loaders.article_text.numbers_in_use import Usage, usage_of

LEAST_ALONE = 5
"""A lower number alone may by chance be the next: a text that cites 1 may well speak of type 2."""
FEW_NUMBERS = 8
"""With fewer numbers than these, a text is too short for its order to tell anything of numbers within sentences."""
LEAST_RISING = 0.9
"""How many of a text's numbers must be first cited after the number below them, so that a gap tells where to look."""


def usage_in_order(
    passages: Sequence[Sequence[Candidate]], listed: AbstractSet[int] = frozenset()
) -> tuple[list[tuple[Candidate, ...]], Usage]:
    """The candidates of each passage, their strength settled by the order of numbers, and how the document cites."""
    ordered = [sorted(passage, key=lambda candidate: candidate.start) for passage in passages]
    usage = usage_of([candidate for passage in ordered for candidate in passage], listed)
    if usage.style not in (Style.BARE, Style.GLUED):
        return [tuple(passage) for passage in ordered], usage
    settled = list(_settled(_with_gaps_filled(ordered, usage), usage))
    return settled, usage_of([candidate for passage in settled for candidate in passage], listed)


def _with_gaps_filled(passages: Sequence[Sequence[Candidate]], usage: Usage) -> list[list[Candidate]]:
    """``passages`` with the one candidate sure that has a missing number between those next to it, as first cited."""
    own = [one for passage in passages for one in passage if one.style is usage.style]
    sure = set(_in_gaps(own, usage.missing))
    return [
        [replace(one, strength=Strength.STRONG) if id(one) in sure else one for one in passage] for passage in passages
    ]


def _in_gaps(own: Sequence[Candidate], missing: AbstractSet[int]) -> Iterator[int]:
    """The identities of the candidates that alone fill a gap."""
    first: dict[int, int] = {}
    for place, candidate in enumerate(own):
        if candidate.strength is Strength.STRONG:
            for one in candidate.cited:
                first.setdefault(one.number, place)
    numbers = sorted(first)
    rising = sum(first[lower] <= first[higher] for lower, higher in pairwise(numbers))
    if len(numbers) < FEW_NUMBERS or rising < LEAST_RISING * (len(numbers) - 1):
        return
    for lower, higher in pairwise([0, *numbers]):
        between = own[first.get(lower, 0) : first[higher]]
        for number in missing & set(range(lower + 1, higher)):
            fits = [one for one in between if one.cited[0].number == number]
            if len(fits) == 1:
                yield id(fits[0])


def _settled(passages: Sequence[Sequence[Candidate]], usage: Usage) -> Iterator[tuple[Candidate, ...]]:
    reader = _Reader(usage, cites_inside=len(usage.numbers) < FEW_NUMBERS)
    settled = [[reader.settled(candidate) for candidate in passage] for passage in passages]
    for passage in settled:
        yield tuple(candidate if reader.cites_inside else _outside(candidate) for candidate in passage)


@dataclass(slots=True)
class _Reader:
    """What the numbers up to a place tell: the highest, and the lists of several that stood there."""

    usage: Usage
    cites_inside: bool
    highest: int = 0
    lists: set[tuple[Cited, ...]] = field(default_factory=set)

    def settled(self, candidate: Candidate) -> Candidate:
        """``candidate``, which is sure at a sentence's end if it is next or a list that stood above."""
        if candidate.style is not self.usage.style or candidate.strength is Strength.GAP:
            return candidate
        next_one = _goes_on(candidate, self.highest)
        if candidate.inside:
            self.cites_inside = self.cites_inside or (next_one and candidate.strength is Strength.WEAK)
        elif next_one or candidate.cited in self.lists:
            candidate = replace(candidate, strength=Strength.STRONG)
        if candidate.strength >= Strength.WEAK:
            self._keep(candidate, sure=next_one)
        return candidate

    def _keep(self, candidate: Candidate, *, sure: bool) -> None:
        numbers = [one.number for one in candidate.cited if sure or one.number in self.usage.numbers]
        self.highest = max(self.highest, *numbers, 0)
        if len(candidate.cited) > 1:
            self.lists.add(candidate.cited)


def _goes_on(candidate: Candidate, highest: int) -> bool:
    """Whether its new numbers are the next ones: 7 and 8 after 6, among others that stood above."""
    new = [one.number for one in candidate.cited if one.number > highest]
    alone = len(candidate.cited) == 1
    return (
        bool(new) and new == list(range(highest + 1, highest + 1 + len(new))) and (not alone or new[0] >= LEAST_ALONE)
    )


def _outside(candidate: Candidate) -> Candidate:
    """``candidate``, which only fills a gap where it stands within a sentence: this text cites at their ends."""
    weak = candidate.inside and candidate.strength is Strength.WEAK
    return replace(candidate, strength=Strength.LABEL) if weak else candidate
