"""Names with years, where a text has them: what may be a citation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evidence_loaders.author_year.names import ONE, SEVERAL, leading
from evidence_loaders.citation_parts import YEAR

_LONGEST_NAMES = 160
"""Characters before a year in brackets in which the people are named whose it is."""
_LETTER = r"[a-j](?= *(?:[,;)\]]|and|&|\Z))"
_LETTERED = rf"{YEAR}(?:[a-z](?!\w))?"
_YEARS = rf"(?<![\d/.–-]){_LETTERED}(?:(?:,|;| +and| +&) *(?:{_LETTERED}|{_LETTER}))*(?![\w%°/-])"
_YEARS_IN_BRACKETS = re.compile(_YEARS)
_IN_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]{6,600})[)\]]")
_BRACKETED_YEARS = re.compile(rf"[(\[](?P<years>{_YEARS})(?= *[)\],;:])")
_EACH_YEAR = re.compile(rf"(?P<year>{YEAR})?(?P<letter>[a-z](?!\w))?")
_SAID_BEFORE = re.compile(rf"(?P<names>{ONE}{SEVERAL}?)(?:['’]s?)?,? +\Z")
"""People named in the sentence itself, before the year in brackets."""
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z")


@dataclass(frozen=True, slots=True)
class Found:
    """Names with one year, and where they stand with all their years."""

    start: int
    end: int
    printed: str
    said: tuple[str, str]
    """The names and the year."""


def found_in(text: str) -> Iterator[Found]:
    """What ``text`` says before years in brackets, and within brackets before years."""
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


def _in_brackets(line: str, start: int, end: int) -> Iterator[Found]:
    """What each stretch before a year names, without the page of the citation before it."""
    for years in _YEARS_IN_BRACKETS.finditer(line, start, end):
        said = re.search(r"[^\W\d_]\D*\Z", line[start : years.start()])
        if said:
            begin = start + said.start() + leading(said[0])
            yield from _each_year(line, begin, years.end(), said[0].rstrip(" ,:"), years[0])
        start = years.end()


def _each_year(line: str, start: int, end: int, names: str, years: str) -> Iterator[Found]:
    printed, last = " ".join(line[start:end].split()), ""
    for found in _EACH_YEAR.finditer(years):
        if found["year"] or (found["letter"] and last):
            last = found["year"] or last
            yield Found(start, end, printed, (names, last + (found["letter"] or "")))
