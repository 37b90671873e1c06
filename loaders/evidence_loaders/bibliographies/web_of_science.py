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
from evidence_loaders.bibliographies.reading import bibliography
from evidence_loaders.bibliographies.tagged import Line, Record
from evidence_loaders.bibliographies.years import first_year
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.unreadable import unreadable

FORMAT = "web-of-science"

_LINE = re.compile(r"([A-Z][A-Z0-9])(?: (.*))?$")
_OPENING = re.compile(r"^FN (?:ISI|Clarivate|Thomson|Web of)|^PT [A-Z]\s*$", re.MULTILINE)
_ENDING = re.compile(r"^ER\s*$|^(?:AU|TI|SO) \S", re.MULTILINE)
_FRAME = ("FN", "VR", "EF")
_KINDS = {"J": SourceKind.RESEARCH, "B": SourceKind.BOOK, "S": SourceKind.BOOK}


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` opens as a Web of Science export, or has its records."""
    del name
    return bool(_OPENING.search(text) and _ENDING.search(text))


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a Web of Science file."""
    found = decoded(file.data)
    if found.text is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    problems: list[Problem] = [*found.problems]
    entries = [_entry(record) for record in _records(found.text, problems)]
    yield bibliography(file, options, FORMAT, entries, problems)


def _lines(text: str) -> Iterator[Line]:
    for number, line in enumerate(text.split("\n"), 1):
        found = _LINE.match(line)
        if found:
            yield Line(number, found[1], (found[2] or "").strip(), line)
        elif line.strip():
            yield Line(number, None, line.strip(), line)


def _records(text: str, problems: list[Problem]) -> Iterator[Record]:
    record: Record | None = None
    for line in _lines(text):
        if line.tag in _FRAME:
            continue
        if line.tag == "PT" or (record is None and line.tag not in (None, "ER")):
            if record:
                record.problems.append(warning("web-of-science", "the record has no ER line", record.line))
                yield record
            record = Record(line.number)
        if record:
            record.add(line)
        elif line.tag is None:
            problems.append(warning("web-of-science", "text outside of a record is left out", line.number))
        if line.tag == "ER" and record:
            yield record
            record = None
    if record:
        record.problems.append(warning("web-of-science", "the record has no ER line", record.line))
        yield record


def _entry(record: Record) -> Entry:
    venue = plain(record.joined("SO", "BS", "SE"))
    return Entry(
        raw=record.raw,
        line=record.line,
        key=record.joined("UT"),
        title=plain(record.joined("TI")),
        authors=named(record.every("AF") or record.every("AU") or record.every("CA") or record.every("BE", "ED")),
        year=first_year(record.first("PY"), record.first("EA"), record.first("PD")),
        kind=kind_told(_KINDS.get(record.first("PT") or "", SourceKind.UNKNOWN), _types(record), venue),
        venue=venue,
        publisher=plain(record.joined("PU")),
        doi=record.joined("DI"),
        pmid=record.joined("PM"),
        problems=tuple(record.problems),
    )


def _types(record: Record) -> list[str]:
    return [part.strip() for value in record.all("DT") for part in value.split(";")]
