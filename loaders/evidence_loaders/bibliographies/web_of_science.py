"""Web of Science's field-tagged export (``.isi``, ``.txt``, "plain text file"): FN, PT to ER, EF.

Tags after Clarivate's list (https://support.clarivate.com/ScientificandAcademicResearch/s/article/Web-of-Science-Core-Collection-List-of-field-tags-in-output).
"""

import re
from collections.abc import Iterator

from evidence_graph.model import Problem, Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import named
from evidence_loaders.bibliographies.entry import Entry, warning
from evidence_loaders.bibliographies.kinds import kind_told
from evidence_loaders.bibliographies.markup import plain
from evidence_loaders.bibliographies.reading import text_bibliography
from evidence_loaders.bibliographies.tagged import Record, cut, lost_lines
from evidence_loaders.bibliographies.years import first_year
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.told_retracted import says_retracted

FORMAT = "web-of-science"

_FIELDS = re.compile(r"^([A-Z][A-Z0-9])(?: |$)(.*(?:\n[ \t]+\S.*)*)", re.MULTILINE)
_BOUNDARY = re.compile(r"^(?=PT )|^(?:ER|EF)[ \t]*(?:\n|\Z)|^(?:FN|VR) .*\n", re.MULTILINE)
_STRAY = re.compile(r"^(?![A-Z][A-Z0-9](?: |$))\S.*(?:\n(?![A-Z][A-Z0-9](?: |$))\S.*)*", re.MULTILINE)
_OPENING = re.compile(r"^FN (?:ISI|Clarivate|Thomson|Web of)|^PT (?:[A-Z]|Journal|Book|Series)\s*$", re.MULTILINE)
_ENDING = re.compile(r"^ER\s*$|^(?:AU|TI|SO) \S", re.MULTILINE)
_FRAME = ("FN", "VR", "EF", "ER")
_KINDS = {"J": SourceKind.RESEARCH, "B": SourceKind.BOOK, "S": SourceKind.BOOK}


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` opens as a Web of Science export, or has its records."""
    del name
    return ("FN " in text or "PT " in text) and bool(_OPENING.search(text) and _ENDING.search(text))


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a Web of Science file."""
    yield text_bibliography(file, options, FORMAT, lambda text, problems: map(_entry, _records(text, problems)))


def _records(text: str, problems: list[Problem]) -> Iterator[Record]:
    for record in cut(text, _BOUNDARY, _FIELDS):
        problems += (
            warning("web-of-science", f"not a tagged line, left out: {said[:60]!r}", line)
            for line, said in lost_lines(record, _STRAY)
        )
        if record.says_more_than(*_FRAME):
            if "ER" not in record.told:
                record.problems.append(warning("web-of-science", "the record has no ER line", record.line))
            yield record


def _entry(record: Record) -> Entry:
    venue, types = plain(record.joined("SO", "BS", "SE")), _types(record)
    return Entry(
        raw=record.raw,
        line=record.line,
        key=record.joined("UT"),
        title=plain(record.joined("TI")),
        authors=named(_names(record)),
        year=first_year(record.first("PY"), record.first("EA"), record.first("PD")),
        kind=kind_told(_KINDS.get((record.first("PT") or "")[:1], SourceKind.UNKNOWN), types, venue),
        venue=venue,
        publisher=plain(record.joined("PU")),
        doi=record.joined("DI"),
        pmid=record.joined("PM"),
        problems=tuple(record.problems),
        retracted_by="Web of Science" if says_retracted(types) else None,
    )


def _names(record: Record) -> Iterator[str]:
    """One name a line; records that came from MEDLINE have them on one line."""
    said = record.every("AF") or record.every("AU") or record.every("CA") or record.every("BE", "ED")
    return (name.strip() for line in said for name in line.split(";"))


def _types(record: Record) -> list[str]:
    return [part.strip() for value in record.all("DT") for part in value.split(";")]
