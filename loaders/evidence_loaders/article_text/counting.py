"""Which of the numbers at the beginnings of lines count the entries of a list off."""

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

MOST_LEFT_OUT = 20
"""Numbers that a list may skip at once."""


class _Chain(NamedTuple):
    """Numbers that count off, up to one: where it stands, how good they are, and those before it."""

    place: int
    worth: float
    before: "_Chain | None" = None


def counted_off(found: Sequence[tuple[int, bool]]) -> set[int]:
    """The places in ``found`` of the numbers that count off from the first on, as many as possible one by one.

    Each number comes with whether the words behind it may begin an entry: the wrapping of lines may put another number
    first, such as a volume's ("64. 614-629."). One that skips or repeats a number needs such words.

    >>> sorted(counted_off([(1, True), (2, True), (64, False), (3, True), (5, True)]))
    [0, 1, 3, 4]
    """
    best: dict[int, _Chain] = {}
    for place, (number, likely) in enumerate(found):
        steps = [(number - earlier, best[earlier]) for earlier in _reach(number) if earlier in best]
        chains = [_Chain(place, chain.worth + worth, chain) for step, chain in steps if (worth := _worth(step, likely))]
        chain = max(chains, key=attrgetter("worth"), default=None if best else _Chain(place, 0))
        if chain and (number not in best or chain.worth > best[number].worth):
            best[number] = chain
    chain = max(best.values(), key=attrgetter("worth"), default=None)
    places = set()
    while chain:
        places.add(chain.place)
        chain = chain.before
    return places


def _reach(number: int) -> range:
    return range(number - MOST_LEFT_OUT, number + 1)


def _worth(step: int, likely: bool) -> float:
    if step == 1:
        return 1.0 if likely else 0.9
    return 0.1 if likely else 0.0
