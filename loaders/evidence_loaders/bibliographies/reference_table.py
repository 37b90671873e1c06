"""Tables of references (CSV, TSV, ``;`` or ``|``), as databases and screening tools export them.

Columns are known by their headers (:mod:`~evidence_loaders.bibliographies.columns`); a row is an entry, or in some of
Embase's exports a field of one (:mod:`~evidence_loaders.bibliographies.field_rows`).
"""

import re
from collections.abc import Iterator, Mapping

from evidence_graph.model import Problem, Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies import field_rows
from evidence_loaders.bibliographies.authors import listed_names, parted_by_commas
from evidence_loaders.bibliographies.columns import columns_of, header_in
from evidence_loaders.bibliographies.entry import Entry, error
from evidence_loaders.bibliographies.kinds import CSL_TYPES, RIS_TYPES, TABLE_TYPES, by_type, kind_told
from evidence_loaders.bibliographies.markup import plain
from evidence_loaders.bibliographies.notes import noted
from evidence_loaders.bibliographies.reading import bibliography
from evidence_loaders.bibliographies.rows import Row, rows
from evidence_loaders.bibliographies.years import first_year
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.told_retracted import says_retracted
from evidence_loaders.unreadable import unreadable

FORMAT = "reference-table"

_YES = frozenset("true True TRUE yes Yes YES 1".split())
"""What a column says of a retracted work, where it asks whether it is."""
_WITH_YEAR = re.compile(r"(?P<journal>\S.*?)\s*\((?P<year>\d{4})\)")
_NEXT_ADDRESS = re.compile(r"[\s;,|]+(?=https?://)")
_KINDS = by_type(RIS_TYPES) | by_type(CSL_TYPES) | by_type(TABLE_TYPES)


def recognises(text: str, name: str) -> bool:
    """Whether one of the first lines names columns of a reference list, or each is a field of a work."""
    del name
    return field_rows.begins(text) or header_in(text) is not None


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a table of references."""
    found = decoded(file.data)
    if found.text is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    problems: list[Problem] = [*found.problems]
    if field_rows.begins(found.text):
        entries = [_entry(row, places) for row, places in field_rows.works(found.text, problems)]
        yield bibliography(file, options, FORMAT, entries, problems)
        return
    header = header_in(found.text)
    if header is None:
        message = "no line near the top is a header with a title, authors, year or identifier"
        yield unreadable(file, FORMAT, [*found.problems, error(FORMAT, message, 1)])
        return
    places = columns_of(header.names)
    each = [row for row in rows(found.text, header, problems) if any(cell.strip() for cell in row.cells)]
    full_names = parted_by_commas(cell for row in each for cell in _cells(row, places, "authors"))
    entries = [_entry(row, places, full_names=full_names) for row in each]
    yield bibliography(file, options, FORMAT, entries, problems)


def _entry(row: Row, places: Mapping[str, list[int]], *, full_names: bool = False) -> Entry:
    venue, in_brackets = _journal(_cell(row, places, "venue"))
    form = _cell(row, places, "type") or ""
    types = re.split(r"[;,|]", form)
    said = noted("\n".join(_cells(row, places, "note")))
    return Entry(
        raw=row.raw,
        line=row.line,
        key=_cell(row, places, "key"),
        title=_cell(row, places, "title"),
        authors=listed_names(_cell(row, places, "authors"), full_names=full_names),
        year=first_year(_cell(row, places, "year"), in_brackets),
        kind=kind_told(_KINDS.get(form, SourceKind.UNKNOWN), types, venue),
        venue=venue,
        publisher=_cell(row, places, "publisher"),
        doi=_cell(row, places, "doi") or said.get("DOI"),
        pmid=_cell(row, places, "pmid") or said.get("PMID"),
        pmcid=_cell(row, places, "pmcid") or said.get("PMCID"),
        url=_NEXT_ADDRESS.split(_cell(row, places, "url") or "")[0] or None,
        retracted_by="its record" if says_retracted(types) or _cell(row, places, "retracted") in _YES else None,
    )


def _cell(row: Row, places: Mapping[str, list[int]], field: str) -> str | None:
    """What the first filled column of a field says."""
    return next((said for said in map(plain, _cells(row, places, field)) if said), None)


def _cells(row: Row, places: Mapping[str, list[int]], field: str) -> Iterator[str]:
    return (row.cells[place] for place in places.get(field, ()) if place < len(row.cells))


def _journal(source: str | None) -> tuple[str | None, str | None]:
    """A journal and the year behind it, where a source such as "Heart and Lung (2014) 43:4" has one, as in Embase."""
    found = _WITH_YEAR.match(source or "")
    return (found["journal"], found["year"]) if found else (source, None)
