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
from evidence_loaders.bibliographies.reading import DOI_ADDRESS, text_bibliography
from evidence_loaders.bibliographies.tagged import Record, cut, lost_lines
from evidence_loaders.bibliographies.years import date_in, first_year
from evidence_loaders.files import InputFile, ReadingOptions

FORMAT = "medline"

_FIELDS = re.compile(r"^([A-Z]{2,4}) {0,2}-(.*(?:\n[ \t]+\S.*)*)", re.MULTILINE)
_STRAY = re.compile(r"^(?![A-Z]{2,4} {0,2}-)\S.*(?:\n(?![A-Z]{2,4} {0,2}-)\S.*)*", re.MULTILINE)
_BOUNDARY = re.compile(r"^(?:[ \t]*\n)+|^(?=PMID ?-)", re.MULTILINE)
_OPENING = re.compile(r"^(?:PMID ?-|PMC -|PMCR ?-|OWN -|FAU -|DCOM ?-|STAT ?-)[ \t]*\S", re.MULTILINE)
_SURE_TAGS = ("PMID", "PMC", "OWN", "FAU", "DCOM", "STAT")
"""Tags that such a line has: found faster than the line."""
_OTHER_FORMAT = re.compile(r"^(?:TY  ?-|%0 |[ \t]*[<{\[@])", re.MULTILINE)
_PMID = re.compile(r"PMID:?\s*(\d+)")
_STARTS = frozenset({"PMID", "PMC", "PMCR", "OWN", "STAT"})


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` has lines with tags that only MEDLINE's format has; by its name also one with any tag."""
    if name.lower().endswith(".nbib") and not _OTHER_FORMAT.search(text) and _FIELDS.search(text):
        return True
    return any(tag in text for tag in _SURE_TAGS) and bool(_OPENING.search(text)) and not _OTHER_FORMAT.search(text)


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a MEDLINE file."""
    yield text_bibliography(file, options, FORMAT, lambda text, problems: map(_entry, _records(text, problems)))


def _records(text: str, problems: list[Problem]) -> Iterator[Record]:
    """Records begin at an empty line or a PMID, unless what follows goes on with the record before."""
    current: Record | None = None
    for part in cut(text, _BOUNDARY, _FIELDS):
        problems += (
            warning("medline", f"not a tagged line, left out: {said[:60]!r}", line)
            for line, said in lost_lines(part, _STRAY)
        )
        if current and not _opens(part, current):
            current.absorb(part)
        elif part.told:
            if current:
                yield current
            current = part
    if current:
        yield current


def _opens(part: Record, current: Record) -> bool:
    """Whether ``part`` is a record of its own: it opens as one, or repeats what a record has once."""
    opening = next(iter(part.told), None)
    if opening == "PMID":
        return "PMID" in current.told or len(current.told) > 2
    return bool(part.told) and (opening in _STARTS or ("TI" in part.told and "TI" in current.told))


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
        doi=_labelled(record, "doi") or _addressed(record),
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
    """An identifier as MEDLINE writes it, ``10.1000/abc [doi]``; others write ``doi:10.1000/abc``."""
    end = f"[{label}]"
    told = record.every("LID", "AID")
    found = (value.removesuffix(end).strip() for value in told if value.endswith(end) or value.startswith(f"{label}:"))
    return next(found, None)


def _addressed(record: Record) -> str | None:
    """A DOI that stands as an address, as ERIC writes it."""
    return next((found[1] for found in map(DOI_ADDRESS.match, record.every("LID", "AID")) if found), None)


def _relations(record: Record) -> Iterator[Relation]:
    for tag, name in RELATION_OF_TAG.items():
        for value in record.all(tag):
            found = _PMID.search(value)
            yield Relation(name, " ".join(value.split()), found[1] if found else None)
