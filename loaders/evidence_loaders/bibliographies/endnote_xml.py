"""EndNote's XML export (also Bookends', Zotero's and Mendeley's)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml.etree import _Element as Element

from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid, normal_words
from evidence_graph.model import Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import named
from evidence_loaders.bibliographies.entry import Entry, one_line, printed
from evidence_loaders.bibliographies.kinds import ENDNOTE_TYPES, by_type, kind_told
from evidence_loaders.bibliographies.reading import bibliography
from evidence_loaders.bibliographies.years import first_year
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.unreadable import unreadable
from evidence_loaders.xml_parsing import parsed_xml

FORMAT = "endnote-xml"

SIZE_LIMIT = 60_000_000
"""Bytes; a tree takes some six times as much memory."""

_KINDS = by_type(ENDNOTE_TYPES)
_TYPE_NUMBERS = {
    "0": "journal-article",
    "5": "book-section",
    "6": "book",
    "10": "conference-proceedings",
    "12": "web-page",
    "17": "journal-article",
    "28": "edited-book",
    "32": "thesis",
    "43": "electronic-article",
    "44": "electronic-book",
    "47": "conference-paper",
    "59": "dataset",
    "60": "electronic-book-section",
}
"""EndNote's reference types by number, where a name is missing."""


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` is XML with EndNote's records."""
    del name
    return text.lstrip()[:1] == "<" and "<records>" in text and "<record>" in text and "<ref-type" in text


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of an EndNote XML file."""
    found = parsed_xml(file.data, max(SIZE_LIMIT, options.text_limit))
    if found.root is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    entries = [_entry(record) for record in found.root.iter("record")]
    yield bibliography(file, options, FORMAT, entries, found.problems)


def _entry(record: Element) -> Entry:
    form = _form(record.find("ref-type"))
    venue = _text(
        record, "periodical/full-title", "titles/secondary-title", "titles/tertiary-title", "titles/alt-title"
    )
    authors = _texts(record, "contributors/authors/author") or _texts(record, "contributors/secondary-authors/author")
    types = [part.strip() for part in (_text(record, "work-type") or "").split(",")]
    entry = Entry(
        raw="",
        line=int(record.sourceline or 0) or None,
        key=_text(record, "rec-number"),
        title=_text(record, "titles/title"),
        authors=named(authors),
        year=first_year(_text(record, "dates/year"), _text(record, "dates/pub-dates/date")),
        kind=kind_told(_KINDS.get(form, SourceKind.UNKNOWN), types, venue),
        venue=venue,
        publisher=_text(record, "publisher"),
        doi=_doi(record),
        pmid=_pmid(record),
        pmcid=normal_pmcid(_text(record, "custom2")),
        url=_text(record, "urls/web-urls/url", "urls/related-urls/url"),
    )
    return replace(entry, raw=printed(entry))


def _form(told: Element | None) -> str:
    if told is None:
        return ""
    name = normal_words(told.get("name") or "").replace(" ", "-")
    return name or _TYPE_NUMBERS.get((told.text or "").strip(), "")


def _content(element: Element | None) -> str | None:
    return None if element is None else one_line("".join(element.itertext()))


def _text(record: Element, *paths: str) -> str | None:
    return next((said for said in (_content(record.find(path)) for path in paths) if said), None)


def _texts(record: Element, path: str) -> list[str]:
    return [said for said in map(_content, record.iterfind(path)) if said]


def _doi(record: Element) -> str | None:
    """The DOI of its own field; an article's own address there is not one, and is no mistake."""
    return next(filter(normal_doi, _texts(record, "electronic-resource-num")), None)


def _pmid(record: Element) -> str | None:
    """The accession number, where PubMed or MEDLINE gave it; a PubMed address tells it in the url itself."""
    database = " ".join(_all(record, "remote-database-name", "remote-database-provider")).lower()
    known = any(word in database for word in ("pubmed", "medline", "nlm"))
    return normal_pmid(_text(record, "accession-num")) if known else None


def _all(record: Element, *paths: str) -> Iterable[str]:
    return [said for path in paths for said in _texts(record, path)]
