"""MEDLINE's tagged format (``.nbib``, ``.txt``), as PubMed's "Send to citation manager" gives it.

Read after NLM's list of tags (https://www.nlm.nih.gov/bsd/mms/medlineelements.html).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from evidence_graph.model import Problem, Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import named
from evidence_loaders.bibliographies.entry import Entry, warning
from evidence_loaders.bibliographies.kinds import kind_told
from evidence_loaders.bibliographies.markup import plain
from evidence_loaders.bibliographies.pubmed_notices import RELATION_OF_TAG, Related, Relation, notices
from evidence_loaders.bibliographies.reading import bibliography
from evidence_loaders.bibliographies.tagged import Line, Record
from evidence_loaders.bibliographies.years import date_in, first_year
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.unreadable import unreadable

FORMAT = "medline"

_LINE = re.compile(r"([A-Z]{2,4}) {0,2}-[ \t]?(.*)")
_OPENING = re.compile(r"^(?:PMID ?-|PMC -|PMCR ?-|OWN -|FAU -|DCOM ?-|STAT ?-)[ \t]*\S", re.MULTILINE)
_OTHER_FORMAT = re.compile(r"^(?:TY  ?-|%0 |\s*[<{\[@])", re.MULTILINE)
_PMID = re.compile(r"PMID:?\s*(\d+)")
_STARTS = ("PMID", "PMC", "OWN", "TI")


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` has lines with tags that only MEDLINE's format has."""
    if name.lower().endswith(".nbib"):
        return not text.lstrip().startswith("<")
    return bool(_OPENING.search(text)) and not _OTHER_FORMAT.search(text)


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a MEDLINE file."""
    found = decoded(file.data)
    if found.text is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    problems: list[Problem] = [*found.problems]
    entries = [_entry(record) for record in _records(found.text, problems)]
    yield bibliography(file, options, FORMAT, entries, problems)


def _records(text: str, problems: list[Problem]) -> Iterator[Record]:
    """Records begin after an empty line, at a tag that opens one or that the record before already has."""
    record, after_gap = Record(1), False
    for line in _lines(text):
        if line.tag in _STARTS and record.fields and _opens(line, record, after_gap=after_gap):
            yield record
            record = Record(line.number)
        after_gap = not line.text.strip()
        if not after_gap:
            if line.tag is None and not line.text[:1].isspace():
                problems.append(warning("medline", f"not a tagged line: {line.value[:60]!r}", line.number))
            if not record.lines:
                record.line = line.number
            record.add(line)
    if record.fields:
        yield record
    elif any(part.strip() for part in record.lines):
        problems.append(warning("medline", "text outside of a record is left out", record.line))


def _opens(line: Line, record: Record, *, after_gap: bool) -> bool:
    known = any(told.tag == line.tag for told in record.fields)
    return known if line.tag == "PMID" else after_gap and (known or line.tag != "TI")


def _lines(text: str) -> Iterator[Line]:
    for number, line in enumerate(text.split("\n"), 1):
        found = _LINE.match(line)
        yield Line(number, found[1], found[2].strip(), line) if found else Line(number, None, line.strip(), line)


def _entry(record: Record) -> Entry:
    types = tuple(record.all("PT"))
    chapter, book = _title(record, "TI"), _title(record, "BTI")
    venue = plain(record.joined("JT", "TA"))
    of_book = book is not None or "Book" in types
    entry = Entry(
        raw=record.raw,
        line=record.line,
        key=record.joined("PMID"),
        title=chapter or book or _title(record, "TT"),
        authors=named(record.all("FAU") or record.all("AU") or record.all("CN") or record.all("FED", "ED")),
        year=first_year(*record.all("DP"), *record.all("DEP")),
        kind=kind_told(SourceKind.BOOK if of_book else SourceKind.RESEARCH, types, venue),
        venue=venue or (book if chapter else plain(record.joined("CTI"))),
        publisher=plain(record.joined("PB")),
        doi=_labelled(record, "doi"),
        pmid=record.joined("PMID"),
        pmcid=record.joined("PMC"),
        problems=tuple(record.problems),
    )
    related = Related(
        entry.pmid, entry.doi, entry.pmcid, date_in(record.joined("DP")), types, tuple(_relations(record))
    )
    return replace(entry, notices=notices(related))


def _title(record: Record, tag: str) -> str | None:
    title = plain(" ".join(record.all(tag)))
    return title.removesuffix(".") if title and not title.endswith("..") else title


def _labelled(record: Record, label: str) -> str | None:
    """An identifier as MEDLINE writes it: ``10.1000/abc [doi]``."""
    end = f"[{label}]"
    return next((value.removesuffix(end).strip() for value in record.every("LID", "AID") if value.endswith(end)), None)


def _relations(record: Record) -> Iterator[Relation]:
    for told in record.fields:
        if told.tag in RELATION_OF_TAG:
            found = _PMID.search(told.value)
            yield Relation(RELATION_OF_TAG[told.tag], " ".join(told.value.split()), found[1] if found else None)
