"""Microsoft Word's sources (``Sources.xml``), as its "Manage sources" keeps them.

Element names after ECMA-376 part 1, 22.6 (Office Open XML, bibliography).
"""

from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element as Element

from evidence_graph.model import Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import inverted, listed_names, named
from evidence_loaders.bibliographies.entry import Entry, printed
from evidence_loaders.bibliographies.kinds import WORD_TYPES, by_type, kind_told
from evidence_loaders.bibliographies.reading import bibliography
from evidence_loaders.bibliographies.xml_texts import SIZE_LIMIT, line_of, text_of
from evidence_loaders.bibliographies.years import first_year
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.unreadable import unreadable
from evidence_loaders.xml_parsing import parsed_xml

FORMAT = "word-xml"

_NAMESPACE = "officeDocument/2006/bibliography"
_KINDS = by_type(WORD_TYPES)
_VENUES = ("{*}JournalName", "{*}PeriodicalTitle", "{*}BookTitle", "{*}ConferenceName", "{*}PublicationTitle")
"""Where the whole is told; ``PeriodicalTitle``, and ``Url`` below, are bibutils's names."""
_ROLES = ("Author", "Editor", "BookAuthor", "Director", "Artist", "Inventor")


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` is XML in Word's namespace of sources."""
    del name
    return text.lstrip()[:1] == "<" and _NAMESPACE in text


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a file of Word's sources."""
    found = parsed_xml(file.data, max(SIZE_LIMIT, options.text_limit))
    if found.root is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    entries = [_entry(source) for source in found.root.iter("{*}Source")]
    yield bibliography(file, options, FORMAT, entries, found.problems)


def _entry(source: Element) -> Entry:
    venue = text_of(source, *_VENUES)
    entry = Entry(
        raw="",
        line=line_of(source),
        key=text_of(source, "{*}Tag"),
        title=text_of(source, "{*}Title"),
        authors=next(filter(None, (_names(source, role) for role in _ROLES)), ()),
        year=first_year(text_of(source, "{*}Year")),
        kind=kind_told(_KINDS.get(text_of(source, "{*}SourceType") or "", SourceKind.UNKNOWN), (), venue),
        venue=venue,
        publisher=text_of(source, "{*}Publisher", "{*}Institution"),
        doi=text_of(source, "{*}DOI"),
        url=text_of(source, "{*}URL", "{*}Url"),
    )
    return replace(entry, raw=printed(entry))


def _names(source: Element, role: str) -> tuple[str, ...]:
    people = source.find(f"{{*}}Author/{{*}}{role}")
    if people is None:
        return ()
    persons = [
        inverted(
            text_of(person, "{*}Last"),
            " ".join(part for part in (text_of(person, "{*}First"), text_of(person, "{*}Middle")) if part),
        )
        for person in people.iter("{*}Person")
    ]
    return named(persons) or listed_names(text_of(people, "{*}Corporate"))
