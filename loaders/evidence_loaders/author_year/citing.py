"""Citations by author and year in plain text ("Leaf and Moss, 2010"), held against the works that the text lists.

Words before a year are a citation where a listed work of that year has such an author or begins with such a name.
Where a text cites so, what reads like a citation and fits no work dangles; if it fits one of the year before or after,
that is what it may mean.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import ClassVar

from evidence_graph.vocabulary import Basis
from evidence_loaders.author_year.finding import Found, found_in
from evidence_loaders.author_year.listing import Listed, Work
from evidence_loaders.author_year.names import ONE, SEVERAL

LEAST_WITHOUT_LIST = 3
"""Different works that a text without a list must name before they count as cited."""
_SURE = re.compile(rf"(?:[^A-ZÀ-Ž]*? )??(?P<names>{ONE}{SEVERAL}),?")
"""What is a citation whatever is listed: two people, or one and others, and words that lead to them."""
_LAST = re.compile(rf"{ONE}{SEVERAL}?\W*\Z")
"""The people who end some words, without what leads to them."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A citation ``[start, end)`` of its text, as printed, with the ``keys`` of what it cites."""

    start: int
    end: int
    printed: str
    keys: tuple[str, ...]
    worded: ClassVar[bool] = True
    """Its words are part of their sentence, and stay in it."""

    @property
    def told(self) -> Iterator[tuple[str, str]]:
        """The keys of the references that it cites, each with what is printed."""
        return ((key, self.printed) for key in self.keys)


@dataclass(frozen=True, slots=True)
class ByName:
    """The citations of each text, and for each key the places (from 0) of the works it may mean; none: it dangles.

    Those of ``other_years`` fit by their people alone: the text or the list may have the year wrong.
    """

    mentions: tuple[tuple[Mention, ...], ...]
    works: dict[str, tuple[int, ...]]
    other_years: AbstractSet[str] = frozenset()

    def basis(self, key: str) -> Basis:
        """How what ``key`` means was found."""
        return Basis.AUTHOR_YEAR if len(self.works[key]) == 1 and key not in self.other_years else Basis.CANDIDATE

    def doubt(self, key: str) -> str | None:
        """Why ``key`` may mean nothing that is listed, though a work fits it."""
        return f"entry {self.works[key][0] + 1} has another year" if key in self.other_years else None


def cited_by_name(texts: Sequence[str], works: Sequence[Work], numbers: int = 0) -> ByName:
    """The citations by author and year in ``texts``, of ``works`` or of nothing that is listed.

    There are none where so many ``numbers`` may be citations that the texts cite by these: for half of the works, or
    for as many as are cited by name.

    >>> listed = [Work(("Leaf A", "Moss B"), 2010, "Leaf A, Moss B. Tea at night.")]
    >>> cited_by_name(["Tea calms (Leaf & Moss, 2010)."], listed).works
    {'Leaf & Moss 2010': (0,)}
    """
    nothing = ByName(((),) * len(texts), {})
    if len(works) < 2 * numbers:
        return nothing
    found = _cited(texts, works)
    cited = {place for places in found.works.values() for place in places}
    return found if not numbers or len(cited) > numbers else nothing


def _cited(texts: Sequence[str], works: Sequence[Work]) -> ByName:
    listed = Listed.of(works)
    found = [list(found_in(text)) for text in texts]
    meant = {said: listed.meant(*said) for said in dict.fromkeys(one.said for of_text in found for one in of_text)}
    keys = _Keys()
    fitting = {said: keys.of(*said, places) for said, places in meant.items() if places}
    left = [said for said, places in meant.items() if not places]
    elsewhen = {said: places for said in left if (places := listed.around(*said))}
    strangers = {said: keys.named(*said) for said in left if said not in elsewhen and _SURE.fullmatch(said[0])}
    number, least = len(set(strangers.values())), len(keys.places) if works else LEAST_WITHOUT_LIST
    if number > least if works else number < least:
        strangers = {}
    doubtful = {said: keys.named(*said) for said in elsewhen} if fitting else {}
    for said, key in (doubtful | strangers).items():
        keys.places.setdefault(key, elsewhen.get(said, ()))
    known = fitting | doubtful | strangers
    mentions = tuple(tuple(_mentions(of_text, known)) for of_text in found)
    return ByName(mentions, keys.places, frozenset(doubtful.values()))


@dataclass(slots=True)
class _Keys:
    """A key for each set of works that is meant, in the words that first mean it."""

    places: dict[str, tuple[int, ...]] = field(default_factory=dict)
    known: dict[tuple[int, ...], str] = field(default_factory=dict)

    def of(self, names: str, year: str, places: tuple[int, ...]) -> str:
        """The key of what ``names`` and ``year`` mean; a second meaning of the same words has ``#2``."""
        if places not in self.known:
            key = base = self.named(names, year)
            again = 2
            while key in self.places:
                key, again = f"{base}#{again}", again + 1
            self.known[places], self.places[key] = key, places
        return self.known[places]

    @staticmethod
    def named(names: str, year: str) -> str:
        """What ``names`` and ``year`` are called, without what leads to them."""
        sure, last = _SURE.fullmatch(names), _LAST.search(names)
        told = sure["names"] if sure else last[0] if last else names
        return f"{' '.join(told.split()).strip(' ,;:')} {year}"


def _mentions(found: Sequence[Found], known: dict[tuple[str, str], str]) -> Iterator[Mention]:
    """The mentions of one text, in order, each with all that its years cite."""
    keys: dict[tuple[int, int, str], dict[str, None]] = {}
    for one in sorted(found, key=lambda one: one.start):
        if key := known.get(one.said):
            keys.setdefault((one.start, one.end, one.printed), {})[key] = None
    return (Mention(*place, tuple(cited)) for place, cited in keys.items())
