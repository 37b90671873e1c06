"""Entries into one reading: a bibliography is a document that states nothing and lists sources."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote

from evidence_graph.identifiers import digest, document_id, document_identity, identified, normal_words
from evidence_graph.joining import each_once
from evidence_graph.model import (
    Document,
    Identification,
    ListEntry,
    Notice,
    Problem,
    Reading,
    Reference,
    Source,
)
from evidence_graph.vocabulary import Basis
from evidence_loaders.bibliographies.entry import Entry, warning
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.told_retracted import retraction
from evidence_loaders.unreadable import unreadable

DOI_ADDRESS = re.compile(r"https?://(?:dx\.)?doi\.org/(10\.\S+)", re.IGNORECASE)
PUBMED_ADDRESS = re.compile(
    r"https?://(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed)/(\d+)", re.I
)
_PMC_ADDRESS = re.compile(r"https?://\S*?(?:ncbi\.nlm\.nih\.gov|europepmc\.org)/\S*?(PMC\d+)", re.IGNORECASE)
_OPEN_URL = re.compile(r"[?&](?:rft_)?id=(?:info(?::|%3A))?(doi|pmid)(?::|/|%3A|%2F)([^&\s]+)", re.IGNORECASE)
"""What an OpenURL, by which libraries look a work up, says that it is about (ANSI/NISO Z39.88, and its version 0.1)."""
_VHL_KEY = re.compile(r"mdl-(\d{1,8})")
"""What the Virtual Health Library calls its records from MEDLINE: by their PubMed number."""
_ADDRESSES = (DOI_ADDRESS, PUBMED_ADDRESS, _PMC_ADDRESS)


def text_bibliography(
    file: InputFile,
    options: ReadingOptions,
    format_name: str,
    entries_of: Callable[[str, list[Problem]], Iterable[Entry]],
) -> Reading:
    """The reading of a ``file`` of text: ``entries_of`` takes the text, and a list to which it adds problems."""
    found = decoded(file.data)
    if found.text is None:
        return unreadable(file, format_name, found.problems)
    problems = [*found.problems]
    entries = list(entries_of(found.text, problems))
    return bibliography(file, options, format_name, entries, problems)


def bibliography(
    file: InputFile,
    options: ReadingOptions,
    format_name: str,
    entries: Iterable[Entry],
    problems: Iterable[Problem] = (),
) -> Reading:
    """The reading of ``file``: its entries as list, sources and references, with every problem met."""
    identity = document_identity(file=file.name)
    document = Document(
        id=document_id(identity, file.sha256),
        identity=identity,
        sha256=file.sha256,
        publisher=options.publisher,
        format=format_name,
        file=file.name,
    )
    gathered = _Gathered(document)
    for entry in entries:
        gathered.add(entry)
    if not gathered.lists:
        gathered.problems.append(warning("no-entries", f"no entry of a bibliography ({format_name}) was found", 1))
    return Reading(
        document=document,
        references=tuple(gathered.references()),
        lists=tuple(gathered.lists),
        sources=each_once(gathered.sources),
        notices=tuple(gathered.notices),
        problems=(*problems, *gathered.problems),
    )


@dataclass
class _Gathered:
    """What has been made of the entries so far; ``cited`` tells for each key the entries that bear it.

    ``first`` is what the first entry of a work says of it, by the work's id.
    """

    document: Document
    lists: list[ListEntry] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    first: dict[str, Source] = field(default_factory=dict)
    cited: dict[str, list[ListEntry]] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        source = self._apart(_source(entry, self.document), entry)
        position = len(self.lists) + 1
        listed = ListEntry(position=position, raw=entry.raw.strip(), source=source.id, line=entry.line)
        self.lists.append(listed)
        self.sources.append(source)
        self.first.setdefault(source.id, source)
        self.notices += entry.notices
        if entry.retracted_by:
            self.notices.append(retraction(source, entry.retracted_by))
        self.problems += [*entry.problems, *_doubts(entry, source)]
        if entry.key:
            self._cite(entry.key, listed)

    def _cite(self, key: str, listed: ListEntry) -> None:
        before = self.cited.setdefault(key, [])
        if before:
            message = f"the key {key!r} is also that of line {before[0].line}, which a citation means first"
            self.problems.append(warning("repeated-key", message, listed.line))
        before.append(listed)

    def _apart(self, source: Source, entry: Entry) -> Source:
        """``source``, under an id of its own where another entry has the same short title but is another work."""
        known = self.first.get(source.id)
        if not known or not source.id.startswith("own:") or _told(known) == _told(source):
            return source
        apart = digest(self.document.identity, normal_words(entry.raw) or entry.raw, entry.key)
        return source.model_copy(update={"id": f"own:{apart}"})

    def references(self) -> Iterable[Reference]:
        """What a text may cite entries by: their key, or their number where they have none."""
        keyed = {listed.position for entries in self.cited.values() for listed in entries}
        for key, entries in self.cited.items():
            bases = [Basis.LINKED, *[Basis.CANDIDATE] * (len(entries) - 1)]
            yield Reference(
                key=key,
                identifies=tuple(
                    Identification(source=listed.source, basis=basis, entry=listed.position)
                    for listed, basis in zip(entries, bases, strict=True)
                ),
            )
        for listed in self.lists:
            if listed.position not in keyed:
                key = str(listed.position)
                link = Identification(source=listed.source, basis=Basis.NUMBERED, entry=listed.position)
                yield Reference(key=f"#{key}" if key in self.cited else key, number=listed.position, identifies=(link,))


def _told(source: Source) -> tuple[object, ...]:
    return source.title, source.authors, source.venue, source.url


def _source(entry: Entry, document: Document) -> Source:
    """The source that an entry describes; an address or the key may tell the identifier that no field has."""
    url = entry.url or ""
    doi, pmid, pmcid = (pattern.match(url) if url else None for pattern in _ADDRESSES)
    numbered = _VHL_KEY.fullmatch(entry.key or "")
    looked_up = {kind.lower(): unquote(name) for kind, name in _OPEN_URL.findall(url)}
    source = Source(
        id="",
        title=entry.title,
        authors=entry.authors,
        year=entry.year,
        kind=entry.kind,
        venue=entry.venue,
        publisher=entry.publisher,
        doi=entry.doi or (doi and doi[1]) or looked_up.get("doi"),
        pmid=entry.pmid or (pmid and pmid[1]) or (numbered and numbered[1]) or looked_up.get("pmid"),
        pmcid=entry.pmcid or (pmcid and pmcid[1]),
        url=entry.url,
    )
    return identified(source, document, entry.raw)


def _doubts(entry: Entry, source: Source) -> Iterable[Problem]:
    if entry.doi and not source.doi:
        yield warning("doi", f"{entry.doi.strip()[:80]!r} is not a DOI and is left out", entry.line)
    if not (source.title or source.doi or source.pmid or source.pmcid or source.url):
        yield warning("nameless", "the entry names no title, identifier or address of a work", entry.line)
