"""The work that a printed entry tells of, in the styles that reference lists have."""

import re
from collections.abc import Sequence

from evidence_graph.model import Source
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.citation_parts import YEAR
from evidence_loaders.printed_entries.identifiers import identifiers_in, without_identifiers, without_links
from evidence_loaders.printed_entries.people import (
    authors_in,
    begins_with_body,
    begins_with_person,
    is_body,
    leading_authors,
    only_names,
)
from evidence_loaders.printed_entries.titles import opens_title, parts_of, title_and_venue
from evidence_loaders.printed_entries.unpunctuated import parted_by_commas
from evidence_loaders.printed_entries.years import year_in_brackets, year_of
from evidence_loaders.several_works import first_of_several

_VENUE_LINE = re.compile(rf"(?:(?P<venue>.*?)[,.]?\s+)?\(?(?P<year>{YEAR})[a-z]?\)?\.?")
_VISITED = re.compile(r"[\[(]?\b(?:last )?(?:accessed|retrieved|visited|cited (?=(?:on )?(?:\w+ )?\d)).*", re.I | re.S)
"""The day on which somebody read a page, and what follows: no year of publication."""
_YEAR_AFTER_NAMES = re.compile(
    rf"(?P<names>[^()\"“]{{2,600}}?)[,.] (?P<year>{YEAR})[a-z]?(?: [A-Z][a-z]{{2,8}}(?: \d{{1,2}})?)?[.:] "
)
_BEFORE_VOLUME = re.compile(r"(?:[Ii]n:? )?(?P<venue>.*?)[\s,.;:(]*(?:\b(?:vol|no)\b|\d|$)")
_QUOTED = re.compile(
    r"(?P<before>(?:[^\"“”]{1,400}?[.,):] ?)?)"
    r"(?:[\"“](?P<title>[^\"“”]{8,400}?)(?:[.,?!][\"”]|[\"”][.,])|[‘'](?P<single>[^‘\"“”]{8,400}?)(?:[.,?!][’']|[’'][.,]))\s+"
    r"(?P<after>(?!(?!arXiv|in\b|[a-z]{1,3}[A-Z])[a-z]).+)"
)
"""A title in quotation marks (Chicago, MLA, IEEE, Harvard); a word quoted in a title has no stop beside it."""


def printed_work(
    lines: Sequence[str], kind: SourceKind = SourceKind.UNKNOWN, *, numbered: bool = False, labelled: bool = False
) -> Source:
    """The work that the ``lines`` of an entry tell of, its id still empty.

    ``numbered`` entries have their number before them, which is not in ``lines``; ``labelled`` ones have a line above
    them that says of what ``kind`` they are, and then print title and venue only.
    """
    pair = len(lines) == 2 and not numbered and not leading_authors(lines[0])[0]
    titled = labelled or (pair and "://" not in lines[1] and _VENUE_LINE.fullmatch(lines[1]))
    source = _titled(lines, kind) if titled else _cited(lines, kind)
    return source.model_copy(update=identifiers_in(" ".join(lines)))


def _titled(texts: Sequence[str], kind: SourceKind) -> Source:
    """A title, and below it "venue, year" where the list has that line."""
    last = _VENUE_LINE.fullmatch(texts[-1]) if len(texts) > 1 else None
    title = " ".join(texts[:-1] if last else texts)
    venue = last["venue"] if last else None
    publisher = venue if kind is SourceKind.GUIDELINE else None
    dated = last or year_in_brackets(title)
    year = int(dated["year"]) if dated else None
    return Source(id="", title=title, year=year, kind=kind, venue=venue, publisher=publisher)


def _cited(texts: Sequence[str], kind: SourceKind) -> Source:
    """A citation as journals print them: Vancouver, APA, or title, authors and venue on lines of their own."""
    if len(texts) >= 3 and not begins_with_person(texts[0]) and not _looks_wrapped(texts):
        return _on_own_lines(texts, kind)
    plain = _VISITED.sub("", " ".join(without_identifiers(" ".join(texts)).split())).rstrip(" ,;")
    plain = without_links(first_of_several(plain))
    if quoted := _QUOTED.fullmatch(plain):
        return _quoted_title(quoted, kind)
    if parted := parted_by_commas(plain, kind):
        return parted
    apa = year_in_brackets(plain)
    if apa and begins_with_person(plain) and (apa.start() < len(plain) / 2 or opens_title(plain[apa.end() :])):
        return _author_year(plain, apa, kind)
    harvard = _YEAR_AFTER_NAMES.match(plain)
    if harvard and (only_names(harvard["names"]) or is_body(harvard["names"])):
        return _author_year(plain, harvard, kind)
    return _vancouver(plain, kind)


def _quoted_title(quoted: re.Match[str], kind: SourceKind) -> Source:
    """Author, First, and Other Author. "Title." Venue 3, no. 2 (2016): 1-5."""
    before = quoted["before"]
    year = re.search(rf"\b(?P<year>{YEAR})\b", before)
    names = (before[: year.start()] if year else before).strip(" .,(")
    venue = _BEFORE_VOLUME.match(parts_of(quoted["after"])[0])
    return Source(
        id="",
        title=quoted["title"] or quoted["single"],
        authors=authors_in(names),
        year=int(year["year"]) if year else year_of([quoted["after"]]),
        venue=(venue["venue"] or None) if venue else None,
        kind=kind,
    )


def _looks_wrapped(texts: Sequence[str]) -> bool:
    return min(len(text) for text in texts[:-1]) > 0.8 * max(len(text) for text in texts)


def _on_own_lines(texts: Sequence[str], kind: SourceKind) -> Source:
    venue = without_identifiers(texts[2]).strip()
    dated = re.match(rf"(?P<venue>.*?)\s*\(?(?P<year>{YEAR})", venue)
    return Source(
        id="",
        title=texts[0],
        authors=tuple(name.strip() for name in re.split(r",\s*…?\s*|\s*…\s*", texts[1]) if name.strip()),
        year=int(dated["year"]) if dated else None,
        venue=(dated["venue"] if dated else venue) or None,
        kind=kind,
    )


def _author_year(plain: str, year: re.Match[str], kind: SourceKind) -> Source:
    """Author, A., & Other, B. (2016). Title. Venue, 3(2)."""
    title, venue = title_and_venue(parts_of(plain[year.end() :].lstrip(" .,:")))
    return Source(
        id="",
        title=title or None,
        authors=authors_in(plain[: year.start("year")].rstrip(" (")),
        year=int(year["year"]),
        venue=venue,
        kind=kind,
    )


def _vancouver(plain: str, kind: SourceKind) -> Source:
    """Author A, Other B. Title. Venue. 2016;3(2):1-5. Without authors, the title is first."""
    authors, left = leading_authors(plain)
    rest = [part for part in parts_of(left) if part]
    if not authors and begins_with_body(rest):
        authors, rest = (rest[0].rstrip(". "),), rest[1:]
    title, venue = title_and_venue(rest or [plain])
    return Source(
        id="",
        title=title or None,
        authors=authors,
        year=year_of(rest[1:]) or year_of(rest),
        venue=venue,
        kind=kind,
    )
