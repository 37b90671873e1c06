"""Records of named fields as library catalogues and databases export them, in any of several dialects."""

import re
from collections.abc import Iterator

from evidence_graph.identifiers import normal_pmid, normal_words
from evidence_graph.model import Problem, Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import named
from evidence_loaders.bibliographies.entry import Entry, warning
from evidence_loaders.bibliographies.kinds import kind_told
from evidence_loaders.bibliographies.markup import plain
from evidence_loaders.bibliographies.reading import text_bibliography
from evidence_loaders.bibliographies.tagged import Record, cut
from evidence_loaders.bibliographies.tagged_dialects import (
    COPAC,
    DIALECTS,
    LABELLED,
    OVID,
    OVID_TAGS,
    REDIF,
    REFWORKS,
    Dialect,
)
from evidence_loaders.bibliographies.years import first_year
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.told_retracted import says_retracted

FORMAT = "tagged-records"

_REDIF_WORKS = {
    "redif-paper": SourceKind.RESEARCH,
    "redif-article": SourceKind.RESEARCH,
    "redif-book": SourceKind.BOOK,
    "redif-chapter": SourceKind.BOOK,
    "redif-software": SourceKind.UNKNOWN,
}
"""Templates that describe works; the others describe persons, institutions and series."""

_REFWORKS_KINDS = {
    "journal article": SourceKind.RESEARCH,
    "journal": SourceKind.RESEARCH,
    "conference proceedings": SourceKind.RESEARCH,
    "dissertation": SourceKind.RESEARCH,
    "thesis": SourceKind.RESEARCH,
    "book": SourceKind.BOOK,
    "monograph": SourceKind.BOOK,
    "web page": SourceKind.WEB,
}
"""RefWorks' types up to their comma, as in "Book, Section"."""

_TITLE_TYPE = re.compile(r"\.?\s*\[(?P<type>[A-Z][A-Za-z ,&-]{2,40})\]\.?$")
_DEGREES = r"(?:M\.?D|Ph\.?D|R\.?N|MSc|BSc|MPH|MBBS|DDS|DVM|FAAN|FRCP|Dr)\.?"
_AFTER_NAME = re.compile(rf"(?:,?\s+(?:{_DEGREES}|[\d,*+#]+))+$|[\d*+#]+$")
_HEADING = re.compile(r"\s*+Record\b.*\s*")
_HYPHENED = re.compile(r"(?P<family>\w[\w'-]*)-(?P<initials>[A-Z]{1,3})(?:\(ed\))?")
_JOURNAL = re.compile(r"(?P<journal>[^,;(]*?)[.,;(\s]*(?:[,;(\s]\s*(?:1[5-9]|20)\d\d\b.*)?", re.DOTALL)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Winter|Spring|Summer"
    r"|Autumn|Fall|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_UP_TO_VOLUME = re.compile(rf"(?P<journal>[^\d\[]*?)[\s.,;]*(?:(?:\bVol\b|\b{_MONTH}(?:[/-]{_MONTH})?[\s.]+\d|\d).*)?")
_IN_BRACKETS = re.compile(r"\s*\[[^\[\]]*\]$")
_REFERENCES = re.compile(r"\s*\[(?:References|\d+ refs?)\]\.?$")
_ONLY_DEGREE = re.compile(rf"{_DEGREES}(?:\s+[\d,*+#]+)?")
_PAGES = re.compile(r":\s*[A-Za-z]?\d+\s*-\s*[A-Za-z]?\d+|\bpp?\.\s*\d+\s*-\s*\d+")
_YEARS = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_ISBN = re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]")


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` begins as one of the dialects does."""
    del name
    return _dialect(text) is not None


def _dialect(text: str) -> Dialect | None:
    return next((dialect for dialect in DIALECTS if dialect.opening.search(text)), None)


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a file of records."""
    yield text_bibliography(file, options, FORMAT, _entries)


def _entries(text: str, problems: list[Problem]) -> Iterator[Entry]:
    dialect = _dialect(text)
    if dialect is None:
        return
    for record in cut(text, dialect.boundary, dialect.fields):
        if dialect is REDIF:
            record.told = {name.lower(): values for name, values in record.told.items()}
        if record.told and _is_work(record, dialect):
            yield _entry(record, dialect)
        elif record.raw.strip(" \t\n-") and not _HEADING.fullmatch(record.raw):
            problems.append(warning(FORMAT, "what stands here describes no work, and is left out", record.line))


def _is_work(record: Record, dialect: Dialect) -> bool:
    return dialect is not REDIF or _template(record) in _REDIF_WORKS


def _template(record: Record) -> str:
    return (record.first("template-type") or "").split(" ")[0].lower()


def _entry(record: Record, dialect: Dialect) -> Entry:
    title, venue = plain(record.joined(*dialect.title)), plain(record.joined(*dialect.venue))
    types = record.all(*dialect.types)
    publisher = plain(record.joined(*dialect.publisher))
    year = first_year(*record.all(*dialect.year))
    container = SourceKind.UNKNOWN
    if dialect is OVID:
        title, types = _without_type(title, types)
        printed = " ".join((record.joined("Source") or "").split())
        venue = venue or printed.partition(". ")[0].rstrip(".") or None
        year = year or _last_year(printed) or _last_year(record.joined("Status") or "")
    elif dialect is OVID_TAGS:
        title, types = _without_type(title, types)
        year = year or _last_year(record.joined("SO") or "")
        found = _UP_TO_VOLUME.fullmatch(venue or "")
        venue = (found["journal"] or None) if found else None
    elif dialect is COPAC:
        publisher = publisher.rpartition(" : ")[2] if publisher else None
        container = SourceKind.BOOK if _ISBN.match(record.first("IS") or "") else container
    elif dialect is REDIF:
        container = _REDIF_WORKS[_template(record)]
    elif dialect is REFWORKS:
        container = _REFWORKS_KINDS.get(normal_words(types[0].partition(",")[0]), container)
    elif dialect is LABELLED:
        found = _JOURNAL.fullmatch(venue or "")
        venue = found["journal"].replace("-", " ") or None if found else venue
        title = title.removesuffix(".") if title else None
    return Entry(
        raw=record.raw,
        line=record.line,
        key=record.joined(*dialect.key),
        title=title,
        authors=named(_names(record, dialect)),
        year=year,
        kind=kind_told(container, types, venue),
        venue=venue,
        publisher=publisher,
        doi=record.joined(*dialect.doi),
        pmid=record.joined(*dialect.pmid) or _number_in_medline(record, dialect),
        url=record.joined(*dialect.url),
        problems=tuple(record.problems),
        retracted_by="its record" if says_retracted(types) else None,
    )


def _number_in_medline(record: Record, dialect: Dialect) -> str | None:
    """Ovid's own number of a record, which in MEDLINE is PubMed's."""
    of_medline = dialect is OVID_TAGS and "MEDLINE" in (record.first("DB") or "").upper()
    return normal_pmid(record.joined("UI")) if of_medline else None


def _names(record: Record, dialect: Dialect) -> Iterator[str]:
    """Authors' names, without the degrees and marks of affiliations that Ovid prints after them."""
    for value in record.every(*dialect.authors):
        bare = _IN_BRACKETS.sub("", value) if dialect is OVID_TAGS else value
        for name in (" ".join(part.split()) for part in bare.split(";")):
            hyphened = _HYPHENED.fullmatch(name) if dialect is LABELLED else None
            if hyphened:
                yield f"{hyphened['family']}, {hyphened['initials']}"
            elif not _ONLY_DEGREE.fullmatch(name):
                yield _AFTER_NAME.sub("", name)


def _without_type(title: str | None, types: list[str]) -> tuple[str | None, list[str]]:
    """A title of Ovid's without the type that stands behind it, as in "Leaves in winter.[Review]"."""
    title = _REFERENCES.sub("", title or "")
    found = _TITLE_TYPE.search(title)
    if not found or not found.start():
        return title.removesuffix(".") or None, types
    return title[: found.start()], [*types, found["type"]]


def _last_year(printed: str) -> int | None:
    """The year at the end of "Leaf. 8(6):1948-1964, May 2015.", which is no page."""
    years = _YEARS.findall(_PAGES.sub(" ", printed))
    return int(years[-1]) if years else None
