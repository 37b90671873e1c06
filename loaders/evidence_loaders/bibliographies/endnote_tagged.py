"""EndNote's tagged export (``.enw``), which is Unix refer's format (``.ref``) with a type in ``%0``."""

import re
from collections.abc import Iterator

from evidence_graph.identifiers import normal_doi, normal_pmid, normal_words
from evidence_graph.model import Problem, Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import each_named
from evidence_loaders.bibliographies.entry import Entry, warning
from evidence_loaders.bibliographies.kinds import ENDNOTE_TYPES, by_type, kind_told
from evidence_loaders.bibliographies.markup import plain
from evidence_loaders.bibliographies.reading import text_bibliography
from evidence_loaders.bibliographies.tagged import Record, cut
from evidence_loaders.bibliographies.years import first_year
from evidence_loaders.files import InputFile, ReadingOptions

FORMAT = "endnote-tagged"

_FIELDS = re.compile(r"^%([0-9A-Z@~^$*?!<>=&#()\[\]+}{.|:])(?:[ \t]|$)(.*(?:\n(?!%|[ \t]*$).*)*)", re.I | re.M)
_BOUNDARY = re.compile(r"^(?:[ \t]*\n)+|^(?=%0(?:[ \t]|$))", re.MULTILINE)
_OPENING = re.compile(r"\A\s*%[0-9A-Z] \S", re.MULTILINE)
_BLANK_END = re.compile(r"\n[ \t]*\n\Z")
_TYPED = re.compile(r"^%0(?: [A-Z]|$)", re.MULTILINE)
_KINDS = by_type(ENDNOTE_TYPES)
_WHOLES = frozenset({"book", "edited-book", "electronic-book"})


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` opens with the percent tags of refer."""
    typed = _TYPED.search(text) if "%0" in text else None
    if typed and (_OPENING.match(text) or not text[: typed.start()].strip()):
        return True
    return name.lower().endswith((".enw", ".ref", ".refer")) and bool(_OPENING.search(text))


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a file in EndNote's or refer's tagged format."""
    yield text_bibliography(file, options, FORMAT, lambda text, problems: map(_entry, _records(text, problems)))


def _records(text: str, problems: list[Problem]) -> Iterator[Record]:
    """Records begin at ``%0``, and after an empty line at any tag; a ``%0`` can also stand amid its record."""
    current: Record | None = None
    for part in cut(text, _BOUNDARY, _FIELDS):
        if not part.told:
            if part.raw.strip():
                problems.append(warning(FORMAT, "text outside of a record is left out", part.line))
        elif current and _goes_on(current, part):
            current.absorb(part)
        else:
            if current:
                yield current
            current = part
    if current:
        yield current


def _goes_on(record: Record, part: Record) -> bool:
    """Whether ``part`` brings the type of ``record``, whose title stands above it, as bepress writes it."""
    named_twice = "T" in record.told and "T" in part.told
    return "0" not in record.told and not named_twice and not _BLANK_END.search(record.raw)


def _entry(record: Record) -> Entry:
    form = normal_words(record.first("0")).replace(" ", "-")
    venue = plain(record.joined("J", "S") if form in _WHOLES else record.joined("J", "B", "S"))
    types = [part for value in record.every("9") for part in re.split(r"[;,]", value)]
    return Entry(
        raw=record.raw,
        line=record.line,
        key=record.joined("F"),
        title=plain(record.joined("T")),
        authors=each_named(record.every("A") or record.every("E")),
        year=first_year(*record.all("D"), *record.all("8")),
        kind=kind_told(_KINDS.get(form, SourceKind.UNKNOWN), types, venue),
        venue=venue,
        publisher=plain(record.joined("I")),
        doi=next(filter(normal_doi, record.every("R")), None),
        pmid=_pmid(record),
        pmcid=record.joined("2"),
        url=record.joined("U", ">"),
        problems=tuple(record.problems),
    )


def _pmid(record: Record) -> str | None:
    """The accession number, where PubMed or MEDLINE is named as the database that gave it."""
    database = " ".join(record.every("~", "W")).lower()
    known = "pubmed" in database or "medline" in database or "nlm" in database.split()
    return normal_pmid(record.joined("M")) if known else None
