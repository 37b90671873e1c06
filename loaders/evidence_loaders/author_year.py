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

from evidence_graph.identifiers import family_name, plain_words
from evidence_graph.vocabulary import Basis
from evidence_loaders.citation_parts import CAPITAL, FAMILY, PARTICLE, YEAR

LEAST_WITHOUT_LIST = 3
"""Different works that a text without a list must name before they count as cited."""

_LONGEST_NAMES = 160
"""Characters before a year in brackets in which the people are named whose it is."""
_OPENING = 300
"""Characters of an entry in which its authors stand."""

_LETTER = r"[a-j](?= *(?:[,;)\]]|and|&|\Z))"
_LETTERED = rf"{YEAR}(?:[a-z](?!\w))?"
_YEARS = rf"(?<![\d/.–-]){_LETTERED}(?:(?:,|;| +and| +&) *(?:{_LETTERED}|{_LETTER}))*(?![\w%°/-])"
_YEARS_IN_BRACKETS = re.compile(_YEARS)
_IN_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]{6,600})[)\]]")
_BRACKETED_YEARS = re.compile(rf"[(\[](?P<years>{_YEARS})(?= *[)\],;:])")
_EACH_YEAR = re.compile(rf"(?P<year>{YEAR})?(?P<letter>[a-z](?!\w))?")
_PARTICLES = rf"(?:(?i:{PARTICLE}) +){{0,3}}"
_OPENS = r"(?!(?:And|As|Both|But|By|For|From|However|In|Like|See|Since|The|Unlike|When|While)\b)"
_FAMILY = rf"\b{_PARTICLES}{_OPENS}{FAMILY}(?:(?: +|-)(?:of +|for +|the +)?{CAPITAL}[\w’'-]+){{0,4}}"
_AND = r",? +(?:and|&|et|und|y|e) +"
_OTHERS = r",? +(?:et al\b\.?|and (?:colleagues|co-?workers|others))"
_SEVERAL = rf"(?:(?:, +{_FAMILY}){{0,5}}{_AND}{_FAMILY}|{_OTHERS})"
_SAID_BEFORE = re.compile(rf"(?P<names>{_FAMILY}{_SEVERAL}?)(?:['’]s?)?,? +\Z")
"""People named in the sentence itself, before the year in brackets."""
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z")
_SURE = re.compile(rf"(?:[^A-ZÀ-Ž]*? )??(?P<names>{_FAMILY}{_SEVERAL}),?")
"""What is a citation whatever is listed: two people, or one and others, and words that lead to them."""
_LAST = re.compile(rf"{_FAMILY}{_SEVERAL}?\W*\Z")
"""The people who end some words, without what leads to them."""
_LEADING = re.compile(rf"(?:(?!{PARTICLE} )[a-zß-ÿ][\w.,;:]* +)+")
_APART = re.compile(rf"{_OTHERS}.*|{_AND}|[,;] +", re.S)
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


@dataclass(frozen=True, slots=True)
class _Found:
    """Names with one year, and where they stand with all their years."""

    start: int
    end: int
    printed: str
    said: tuple[str, str]
    """The names and the year."""


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
    listed = _Listed.of(works)
    found = [list(_found_in(text)) for text in texts]
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


@dataclass(frozen=True, slots=True)
class _Listed:
    """Works by year: the place of each, the words its entry opens with, and short names of who made it."""

    works: Sequence[Work]
    by_year: dict[str, list[tuple[int, str, AbstractSet[str]]]]

    @classmethod
    def of(cls, works: Sequence[Work]) -> "_Listed":
        by_year: dict[str, list[tuple[int, str, AbstractSet[str]]]] = {}
        for place, work in enumerate(works):
            opening = f"{plain_words(work.raw[:_OPENING]).lstrip('0123456789 ').removeprefix('the ')} "
            years = {str(work.year)} if work.year else set(re.findall(rf"\b{YEAR}", work.raw))
            for year in years:
                by_year.setdefault(year, []).append((place, opening, _short_names(work)))
        return cls(works, by_year)

    def meant(self, names: str, year: str) -> tuple[int, ...]:
        """The works that may be meant, by all ``names``, by those after what leads to them, or after a semicolon."""
        ways = dict.fromkeys((names, names[_leading(names) :], names.rpartition(";")[2]))
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
        others = bool(re.search(_OTHERS, names))
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


def _found_in(text: str) -> Iterator[_Found]:
    line = re.sub(r"\s", " ", text)
    for years in _BRACKETED_YEARS.finditer(line):
        begin, end = max(0, years.start() - _LONGEST_NAMES), years.end("years")
        before = line[begin : years.start()]
        if before.rstrip().endswith(")"):  # "(2010) (2010) ...": nobody is named, and looking takes long
            continue
        if said := _SAID_BEFORE.search(before):
            closed = line[end : end + 1] in {")", "]"}
            names = _POSSESSIVE.sub("", said["names"])
            yield from _each_year(line, begin + said.start(), end + closed, names, years["years"])
    for brackets in _IN_BRACKETS.finditer(line):
        yield from _in_brackets(line, *brackets.span("inside"))


def _in_brackets(line: str, start: int, end: int) -> Iterator[_Found]:
    """What each stretch before a year names, without the page of the citation before it."""
    for years in _YEARS_IN_BRACKETS.finditer(line, start, end):
        said = re.search(r"[^\W\d_]\D*\Z", line[start : years.start()])
        if said:
            begin = start + said.start() + _leading(said[0])
            yield from _each_year(line, begin, years.end(), said[0].rstrip(" ,:"), years[0])
        start = years.end()


def _leading(names: str) -> int:
    """How many characters of ``names`` lead to them ("see also Leaf")."""
    found = _LEADING.match(names)
    return found.end() if found else 0


def _each_year(line: str, start: int, end: int, names: str, years: str) -> Iterator[_Found]:
    printed, last = " ".join(line[start:end].split()), ""
    for found in _EACH_YEAR.finditer(years):
        if found["year"] or (found["letter"] and last):
            last = found["year"] or last
            yield _Found(start, end, printed, (names, last + (found["letter"] or "")))


def _mentions(found: Sequence[_Found], known: dict[tuple[str, str], str]) -> Iterator[Mention]:
    """The mentions of one text, in order, each with all that its years cite."""
    keys: dict[tuple[int, int, str], dict[str, None]] = {}
    for one in sorted(found, key=lambda one: one.start):
        if key := known.get(one.said):
            keys.setdefault((one.start, one.end, one.printed), {})[key] = None
    return (Mention(*place, tuple(cited)) for place, cited in keys.items())
