"""MARC 21 in XML (https://www.loc.gov/standards/marcxml/), bare or in the answer of a catalogue's search."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element as Element

from evidence_graph.model import Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import named
from evidence_loaders.bibliographies.entry import Entry, printed
from evidence_loaders.bibliographies.reading import bibliography
from evidence_loaders.bibliographies.xml_texts import SIZE_LIMIT, content_of, line_of, text_of
from evidence_loaders.bibliographies.years import first_year
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.unreadable import unreadable
from evidence_loaders.xml_parsing import parsed_xml

FORMAT = "marc-xml"

_FIELD = re.compile(r"<(?:\w+:)?datafield\s[^>]*\btag=[\"']\d{3}[\"']")
"""A field with a number of three digits: PICA's have letters among them."""
_NON_SORTING = str.maketrans("", "", "\x98\x9c")
_MAKERS = frozenset({"pbl", "publisher", "verlag", "prt", "printer", "dst", "distributor", "fnd", "spn", "his"})
"""Roles of those who are no authors or editors (MARC relator codes)."""
_WRITERS = frozenset({"aut", "author", "verfasser", "cre", "creator"})


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` is XML with MARC's data fields."""
    del name
    return text.lstrip()[:1] == "<" and "datafield" in text and _FIELD.search(text) is not None


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a MARC XML file."""
    found = parsed_xml(file.data, max(SIZE_LIMIT, options.text_limit))
    if found.root is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    records = (record for record in found.root.iter("{*}record") if record.find("{*}datafield") is not None)
    yield bibliography(file, options, FORMAT, [_entry(record) for record in records], found.problems)


def _entry(record: Element) -> Entry:
    venue = _first(record, "773", "t")
    entry = Entry(
        raw="",
        line=line_of(record),
        key=_control(record, "001"),
        title=_title(record),
        authors=named(_names(record)),
        year=_year(record),
        kind=_kind(text_of(record, "{*}leader") or ""),
        venue=venue,
        publisher=_first(record, "264", "b") or _first(record, "260", "b"),
        doi=_doi(record),
        url=_first(record, "856", "u"),
    )
    return replace(entry, raw=printed(entry))


def _fields(record: Element, *tags: str) -> Iterator[Element]:
    return (field for field in record.iterfind("{*}datafield") if field.get("tag") in tags)


def _part(field: Element, *codes: str) -> str | None:
    """The first subfield with one of ``codes``, without the punctuation that cataloguers close it with."""
    found = (content_of(part) for part in field.iterfind("{*}subfield") if part.get("code") in codes)
    said = next((said for said in found if said), None)
    return said.translate(_NON_SORTING).strip(" /:;,=") if said else None


def _first(record: Element, tag: str, code: str) -> str | None:
    return next((said for said in (_part(field, code) for field in _fields(record, tag)) if said), None)


def _control(record: Element, tag: str) -> str | None:
    return next((content_of(one) for one in record.iterfind("{*}controlfield") if one.get("tag") == tag), None)


def _title(record: Element) -> str | None:
    title, rest = _first(record, "245", "a"), _first(record, "245", "b")
    return f"{title}: {rest}" if title and rest else title


def _names(record: Element) -> list[str | None]:
    """The main entry and those added entries that are told to be writers; else all who did not just print it."""
    roles = {field: (_part(field, "4") or _part(field, "e") or "").lower() for field in _fields(record, "700", "710")}
    writers = [field for field, role in roles.items() if role in _WRITERS]
    added = [field for field, role in roles.items() if role not in _MAKERS]
    return [_part(field, "a") for field in [*_fields(record, "100", "110"), *writers] or added]


def _year(record: Element) -> int | None:
    """The year of publication: as printed, else as coded in 008 (positions 7 to 10)."""
    coded = (_control(record, "008") or "")[7:11]
    return first_year(_first(record, "264", "c"), _first(record, "260", "c"), coded, _first(record, "773", "g"))


def _kind(leader: str) -> SourceKind:
    """What the leader codes: a component part of a serial, a monograph, or else (positions 6 and 7)."""
    levels = {"aa": SourceKind.RESEARCH, "ab": SourceKind.RESEARCH, "am": SourceKind.BOOK}
    return levels.get(leader[6:8], SourceKind.UNKNOWN)


def _doi(record: Element) -> str | None:
    return next((_part(field, "a") for field in _fields(record, "024") if _part(field, "2") == "doi"), None)
