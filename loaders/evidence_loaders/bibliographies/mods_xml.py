"""MODS (Metadata Object Description Schema 3, https://www.loc.gov/standards/mods/), as library catalogues export it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml.etree import _Element as Element

from evidence_graph.model import Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import inverted, named
from evidence_loaders.bibliographies.entry import Entry, printed
from evidence_loaders.bibliographies.kinds import kind_told
from evidence_loaders.bibliographies.reading import bibliography
from evidence_loaders.bibliographies.xml_texts import SIZE_LIMIT, content_of, line_of, text_of, texts_of
from evidence_loaders.bibliographies.years import first_year
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.unreadable import unreadable
from evidence_loaders.xml_parsing import parsed_xml

FORMAT = "mods-xml"

_NAMESPACE = "http://www.loc.gov/mods/v3"
_KINDS_OF_SERIAL = frozenset({"journal", "periodical", "continuing"})
_AUTHORS = frozenset({"author", "aut", "creator", "cre"})


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` is XML in the namespace of MODS."""
    del name
    return text.lstrip()[:1] == "<" and _NAMESPACE in text and ("<mods" in text or ":mods" in text)


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a MODS file."""
    found = parsed_xml(file.data, max(SIZE_LIMIT, options.text_limit))
    if found.root is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    entries = [_entry(record) for record in found.root.iter("{*}mods")]
    yield bibliography(file, options, FORMAT, entries, found.problems)


def _entry(record: Element) -> Entry:
    host = next((part for part in record.iterfind("{*}relatedItem") if part.get("type") == "host"), None)
    venue = _title(host) if host is not None else None
    dates = [*_dates(record), *(_dates(host) if host is not None else ())]
    entry = Entry(
        raw="",
        line=line_of(record),
        key=record.get("ID"),
        title=_title(record),
        authors=named(_names(record)),
        year=first_year(*dates),
        kind=kind_told(_container(record, host), texts_of(record.iterfind("{*}genre")), venue),
        venue=venue,
        publisher=text_of(record, "{*}originInfo/{*}publisher"),
        doi=_identifier(record, "doi"),
        pmid=_identifier(record, "pmid"),
        url=text_of(record, "{*}location/{*}url") or _identifier(record, "uri"),
    )
    return replace(entry, raw=printed(entry))


def _title(record: Element) -> str | None:
    """The main title: of several, the first that is no alternative, abbreviation or translation; else the short one."""
    told = list(record.iterfind("{*}titleInfo"))
    main = (_whole(info) for info in told if not info.get("type"))
    short = (_whole(info) for info in told if info.get("type") == "abbreviated")
    return next(filter(None, (*main, *short)), None)


def _whole(info: Element) -> str:
    start = " ".join(part for part in (text_of(info, "{*}nonSort"), text_of(info, "{*}title")) if part)
    return ": ".join(part for part in (start, text_of(info, "{*}subTitle")) if part)


def _container(record: Element, host: Element | None) -> SourceKind:
    """A part of a journal is research, of something else or a monograph a book."""
    if host is not None and _KINDS_OF_SERIAL & {word for said in _sorts(host) for word in said.lower().split()}:
        return SourceKind.RESEARCH
    return SourceKind.BOOK if "monographic" in _sorts(record) else SourceKind.UNKNOWN


def _sorts(record: Element) -> tuple[str, ...]:
    return texts_of((*record.iterfind("{*}genre"), *record.iterfind("{*}originInfo/{*}issuance")))


def _names(record: Element) -> Iterable[str | None]:
    """Authors, else everybody."""
    people = list(record.iterfind("{*}name"))
    roles = [{said.lower() for said in texts_of(person.iterfind("{*}role/{*}roleTerm"))} for person in people]
    writers = [person for person, role in zip(people, roles, strict=True) if role & _AUTHORS or not role]
    return (_name(person) for person in writers or people)


def _name(person: Element) -> str | None:
    parts: dict[str | None, list[str]] = {}
    for part in person.iterfind("{*}namePart"):
        parts.setdefault(part.get("type"), []).append(content_of(part) or "")
    if "family" in parts:
        return inverted(" ".join(parts["family"]), " ".join(parts.get("given", ())))
    return next(iter(parts.get(None, ())), None)


def _dates(record: Element) -> tuple[str, ...]:
    """When it was issued; of a range the start first."""
    paths = ("{*}originInfo/{*}dateIssued", "{*}part/{*}date", "{*}originInfo/{*}copyrightDate")
    dates = [date for path in paths for date in record.iterfind(path)]
    return texts_of(sorted(dates, key=lambda date: date.get("point") != "start"))


def _identifier(record: Element, kind: str) -> str | None:
    return next((content_of(found) for found in record.iterfind("{*}identifier") if found.get("type") == kind), None)
