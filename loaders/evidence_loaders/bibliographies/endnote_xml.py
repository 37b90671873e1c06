"""EndNote's XML export (also Bookends', Zotero's and Mendeley's)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml.etree import _Element as Element

from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid, normal_words
from evidence_graph.model import Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import named
from evidence_loaders.bibliographies.entry import Entry, printed
from evidence_loaders.bibliographies.kinds import ENDNOTE_TYPES, by_type, kind_told
from evidence_loaders.bibliographies.reading import bibliography
from evidence_loaders.bibliographies.xml_texts import SIZE_LIMIT, line_of, text_of, texts_of
from evidence_loaders.bibliographies.years import first_year
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.unreadable import unreadable
from evidence_loaders.xml_parsing import parsed_xml

FORMAT = "endnote-xml"

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
    venue = text_of(
        record, "periodical/full-title", "titles/secondary-title", "titles/tertiary-title", "titles/alt-title"
    )
    authors = texts_of(record.iterfind("contributors/authors/author")) or texts_of(
        record.iterfind("contributors/secondary-authors/author")
    )
    types = [part.strip() for part in (text_of(record, "work-type") or "").split(",")]
    entry = Entry(
        raw="",
        line=line_of(record),
        key=text_of(record, "rec-number"),
        title=text_of(record, "titles/title"),
        authors=named(authors),
        year=first_year(text_of(record, "dates/year"), text_of(record, "dates/pub-dates/date")),
        kind=kind_told(_KINDS.get(form, SourceKind.UNKNOWN), types, venue),
        venue=venue,
        publisher=text_of(record, "publisher"),
        doi=_doi(record),
        pmid=_pmid(record),
        pmcid=normal_pmcid(text_of(record, "custom2")),
        url=text_of(record, "urls/web-urls/url", "urls/related-urls/url"),
    )
    return replace(entry, raw=printed(entry))


def _form(told: Element | None) -> str:
    if told is None:
        return ""
    name = normal_words(told.get("name") or "").replace(" ", "-")
    return name or _TYPE_NUMBERS.get((told.text or "").strip(), "")


def _doi(record: Element) -> str | None:
    """The DOI of its own field; an article's own address there is not one, and is no mistake."""
    return next(filter(normal_doi, texts_of(record.iterfind("electronic-resource-num"))), None)


def _pmid(record: Element) -> str | None:
    """The accession number, where PubMed or MEDLINE gave it; a PubMed address tells it in the url itself."""
    database = " ".join(_all(record, "remote-database-name", "remote-database-provider")).lower()
    known = any(word in database for word in ("pubmed", "medline", "nlm"))
    return normal_pmid(text_of(record, "accession-num")) if known else None


def _all(record: Element, *paths: str) -> Iterable[str]:
    return [said for path in paths for said in texts_of(record.iterfind(path))]
