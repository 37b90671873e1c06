"""The sources that a table names, each once: as entries of its list, as references, and as works."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from evidence_graph.identifiers import digest, identified, normal_words
from evidence_graph.joining import each_once
from evidence_graph.model import Document, Identification, ListEntry, Reference, Source
from evidence_graph.vocabulary import Basis, SourceKind
from evidence_loaders.claim_tables.cited import Cited

LONGEST_KEY = 500
"""Characters of a reference's key; a longer name is told by its beginning and a hash."""


@dataclass
class Entry:
    """A source as the table lists it; ``key`` is what claims cite it by, ``quotes`` the words taken from it."""

    position: int
    key: str
    raw: str
    source: Source
    line: int | None
    quotes: dict[str, None] = field(default_factory=dict)


@dataclass
class Listing:
    """The entries so far, in the order in which rows first name them."""

    document: Document
    _entries: list[Entry] = field(default_factory=list)
    _by_name: dict[str, list[Entry]] = field(default_factory=dict)
    _told: dict[tuple[str, Source], Entry] = field(default_factory=dict)

    def entry(self, cited: Cited, line: int | None) -> Entry:
        """The entry of the source that a row names, a new one where none is known by that name and description."""
        name = _name(cited)
        entry = self._told.get((name, cited.source))
        if entry is None:
            entry = self._known(name, cited.source) or self._new(name, cited, line)
            self._told[name, cited.source] = entry
        entry.quotes |= dict.fromkeys(cited.quotes)
        return entry

    def _known(self, name: str, source: Source) -> Entry | None:
        """The entry of this name that says all that ``source`` says."""
        return next((entry for entry in self._by_name.get(name, ()) if _says(entry.source, source)), None)

    def _new(self, name: str, cited: Cited, line: int | None) -> Entry:
        raw = _raw(cited)
        alike = self._by_name.setdefault(name, [])
        position = len(self._entries) + 1
        key = _key(cited.name) if cited.name else f"evidence {position}"
        source = identified(cited.source, self.document, raw)
        entry = Entry(position, f"{key}#{len(alike) + 1}" if alike else key, raw, source, line)
        self._entries.append(entry)
        alike.append(entry)
        return entry

    def references(self) -> Iterator[Reference]:
        """What claims cite; its text are the passages that rows quote."""
        for entry in self._entries:
            known = entry.source.doi or entry.source.pmid or entry.source.pmcid
            basis = Basis.IDENTIFIER if known else Basis.LINKED
            link = Identification(source=entry.source.id, basis=basis, entry=entry.position)
            yield Reference(key=entry.key, text="\n".join(entry.quotes) or None, identifies=(link,))

    def lists(self) -> Iterator[ListEntry]:
        """The list of the table's sources."""
        for entry in self._entries:
            yield ListEntry(position=entry.position, raw=entry.raw, source=entry.source.id, line=entry.line)

    def sources(self) -> tuple[Source, ...]:
        """One description of each work, though several names mean it."""
        return each_once(entry.source for entry in self._entries)


_NOT_TOLD = (None, (), SourceKind.UNKNOWN)


def _says(known: Source, other: Source) -> bool:
    """Whether ``known`` says all that ``other``, which has no id yet, says."""
    same_title = normal_words(known.title) == normal_words(other.title)
    told = {name: value for name, value in other if value not in _NOT_TOLD and name != "id"}
    return all(getattr(known, name) == value or (name == "title" and same_title) for name, value in told.items())


def _name(cited: Cited) -> str:
    """What entries are told apart by: the name as written, without differences of case and space in a title."""
    if not cited.name:
        return "\n".join(cited.quotes)
    return normal_words(cited.name) or cited.name if cited.source.title == cited.name else cited.name


def _key(name: str) -> str:
    return name if len(name) <= LONGEST_KEY else f"{name[: LONGEST_KEY - 17]}~{digest(name)}"


def _raw(cited: Cited) -> str:
    """How the table words the source: its name, what goes with it, or the words it quotes."""
    if not cited.name:
        return "\n".join(cited.quotes)
    told = cited.source
    doi, pmid = (f"doi:{told.doi}" if told.doi else None), (f"PMID {told.pmid}" if told.pmid else None)
    named = ["; ".join(told.authors), told.title, told.venue, str(told.year or ""), doi, pmid, told.pmcid, told.url]
    parts = dict.fromkeys(part for part in named if part)
    said = ". ".join(parts)
    return said if cited.name in said or not cited.name else ". ".join([cited.name, *parts])
