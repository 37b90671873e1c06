"""Entries that have nothing but commas between their parts; many print no title."""

import re

from evidence_graph.model import Source
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.citation_parts import YEAR
from evidence_loaders.printed_entries.people import GIVEN_FIRST, authors_in, only_names

_ALL_COMMAS = re.compile(
    rf"(?P<names>{GIVEN_FIRST}(?:,? (?:and )?{GIVEN_FIRST}){{0,99}}), (?P<title>.{{8,400}}), (?P<venue>[^,]{{3,99}}?)"
    rf" \d+[^,()]{{0,12}}(?:\(\d[^()]{{0,12}}\) )?\((?P<year>{YEAR})\).*"
)
"""A. Author, B. Other, Title, Venue 3 (2016) 1-5."""
_JOURNAL = r"[A-Z][\w.:&/-]*(?:(?:(?<=\.),)? (?:[A-Z(&–][\w.:&/)-]*|of|the|and|in|on|für|de|et)){0,8}"
_UNTITLED = re.compile(
    rf"(?P<names>{GIVEN_FIRST}(?:(?:,? and |, ){GIVEN_FIRST}){{0,99}}(?:,? et al\.)?), (?P<venue>{_JOURNAL})"
    rf"(?:,? (?P<year>{YEAR}),(?! p)|,? [A-Z]?\d[^()]{{0,40}}\((?P<last>{YEAR})\)).*"
)
"""A. Author, B. Other and C. Third, J. Abbr., 2016, 3, 15 (or J. Abbr. 3, 15 (2016)): much of chemistry and physics."""
_DATED_FIRST = re.compile(
    rf"(?P<names>[^()\"“\d]{{2,600}}?),? \(?(?P<year>{YEAR})[a-z]?\)?,? (?P<venue>{_JOURNAL}), [A-Z]?\d+[^,]{{0,9}}"
    r"(?:, \w{1,3}?\d+.*)?"
)
"""Author A., Other B. 2016, J. Abbr., 3, 15: astronomy."""


def parted_by_commas(plain: str, kind: SourceKind) -> Source | None:
    """The work of an entry that has nothing but commas between its parts, if it is one; many print no title."""
    if told := _ALL_COMMAS.fullmatch(plain) or _UNTITLED.fullmatch(plain):
        authors = tuple(re.findall(GIVEN_FIRST, told["names"]))
    elif (told := _DATED_FIRST.fullmatch(plain)) and only_names(told["names"]):
        authors = authors_in(told["names"])
    else:
        return None
    parts = told.groupdict()
    year = int(parts["year"] or parts["last"])
    return Source(
        id="", title=parts.get("title"), authors=authors, year=year, venue=told["venue"].strip(","), kind=kind
    )
