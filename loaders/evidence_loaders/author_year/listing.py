"""The works that a text lists, as names and years find them."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from evidence_graph.identifiers import family_name, plain_words
from evidence_loaders.author_year.names import AND, OTHERS, leading
from evidence_loaders.citation_parts import YEAR

_OPENING = 300
"""Characters of an entry in which its authors stand."""
_APART = re.compile(rf"{OTHERS}.*|{AND}|[,;] +", re.S)
_NO_NAMES = frozenset(
    "january february march april may june july august september october november december since until".split()
)


@dataclass(frozen=True, slots=True)
class Work:
    """A work that a text lists: its authors and year as far as they are known, and its entry as printed."""

    authors: tuple[str, ...]
    year: int | None
    raw: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Works by year: the place of each, the words its entry opens with, and short names of who made it."""

    works: Sequence[Work]
    by_year: dict[str, list[tuple[int, str, AbstractSet[str]]]]

    @classmethod
    def of(cls, works: Sequence[Work]) -> "Listed":
        """These works; one without a year stands at every year that its entry prints."""
        by_year: dict[str, list[tuple[int, str, AbstractSet[str]]]] = {}
        for place, work in enumerate(works):
            opening = f"{plain_words(work.raw[:_OPENING]).lstrip('0123456789 ').removeprefix('the ')} "
            years = {str(work.year)} if work.year else set(re.findall(rf"\b{YEAR}", work.raw))
            for year in years:
                by_year.setdefault(year, []).append((place, opening, _short_names(work)))
        return cls(works, by_year)

    def meant(self, names: str, year: str) -> tuple[int, ...]:
        """The works that may be meant, by all ``names``, by those after what leads to them, or after a semicolon."""
        ways = dict.fromkeys((names, names[leading(names) :], names.rpartition(";")[2]))
        return next((found for way in ways if (found := self._named(way, year))), ())

    def around(self, names: str, year: str) -> tuple[int, ...]:
        """The works of the year before and after that ``names`` mean."""
        return tuple(place for other in (-1, 1) for place in self.meant(names, str(int(year[:4]) + other)))

    def _named(self, names: str, year: str) -> tuple[int, ...]:
        people = [person for person in _APART.split(names) if person and person.strip()]
        if not people:
            return ()
        first = [*_from_each_word(people[0]), f"{plain_words(names)} "]
        others = [f" {plain_words(person)} " for person in people[1:]]
        fitting = [
            place
            for place, opening, short in self.by_year.get(year[:4], ())
            if any(opening.startswith(name) or name in short for name in first)
            and all(other in f" {opening}" for other in others)
        ]
        return tuple(self._of_letter(self._of_people(fitting, len(people), names), year))

    def _of_people(self, places: list[int], people: int, names: str) -> list[int]:
        """Those of ``places`` that have as many authors as are named (with "et al." three or more), if any has."""
        others = bool(re.search(OTHERS, names))
        known = ((place, len(self.works[place].authors)) for place in places)
        return [place for place, number in known if (number > max(people, 2) if others else number == people)] or places

    def _of_letter(self, places: list[int], year: str) -> list[int]:
        """Those of ``places`` whose entries print the year with the same letter, where any does."""
        exact = [place for place in places if re.search(rf"\b{year}(?![a-z])", self.works[place].raw)]
        return exact or places


def _short_names(work: Work) -> AbstractSet[str]:
    """The family name of the first author, and what abbreviates an organisation: in brackets, or its initials."""
    names = re.findall(r"[(\[]([A-Z]{2,10})[)\]]", work.raw[:_OPENING])
    if work.authors:
        initials = "".join(word[0] for word in work.authors[0].split() if word[0].isupper())
        names += [family_name(work.authors[0]), *([initials] if len(initials) > 2 else [])]
    return {f"{name.casefold()} " for name in names if name}


def _from_each_word(person: str) -> Iterator[str]:
    """``person`` from each word on that may begin a name: "In Leaf" may be Leaf."""
    words = person.split()
    for place, word in enumerate(words):
        name = plain_words(" ".join(words[place:]))
        if len(name) > 1 and not (word[0].islower() and place + 1 == len(words)) and name not in _NO_NAMES:
            yield f"{name} "
