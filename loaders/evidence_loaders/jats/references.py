"""What the links of a document may point at: entries of its own list, and of the other lists of its article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from evidence_graph.identifiers import identified, normal_words
from evidence_graph.model import Document, Identification, ListEntry, Problem, Reference, Source
from evidence_graph.vocabulary import Basis, Severity
from evidence_loaders.jats.entries import RefEntry, Work

SAME_TITLE = 70
"""Likeness (0 to 100) from which two titles under one DOI are taken for one work told twice."""


@dataclass(slots=True)
class Listed:
    """A document's reference list with the sources it names.

    ``around`` is the list of the article it is part of; ``family`` has the lists of all parts of that article.
    """

    entries: Sequence[RefEntry]
    document: Document
    around: "Listed | None" = None
    family: list["Listed"] = field(default_factory=list)
    by_id: dict[str, list[tuple[RefEntry, tuple[int, ...]]]] = field(default_factory=dict)
    by_number: dict[int, RefEntry] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    doubts: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.family.append(self)
        told: dict[str, Source] = {}
        for entry in self.entries:
            self._index(entry)
            for work in entry.works:
                source = self.sources[work.key] = self._source(work, entry.line, told)
                told.setdefault(source.id, source)
        self.doubts += (_shared_id(name, found) for name, found in self.by_id.items() if len(found) > 1)

    def _index(self, entry: RefEntry) -> None:
        every = tuple(range(len(entry.works)))
        if entry.id:
            self.by_id.setdefault(entry.id, []).append((entry, every))
        if entry.number is not None:
            self.by_number.setdefault(entry.number, entry)
        for place, work in enumerate(entry.works):
            for name in work.ids - {entry.id}:
                self.by_id.setdefault(name, []).append((entry, (place,)))

    def _source(self, work: Work, line: int, told: dict[str, Source]) -> Source:
        """The source of ``work``, without the DOI that an earlier entry gives to a work of another title and year."""
        source = identified(work.source, self.document, work.raw)
        earlier = told.get(source.id)
        if not earlier or not source.doi or not _differ(earlier, source):
            return source
        message = f"the DOI {source.doi} is given to two works: {source.title!r} is read without it"
        self.doubts.append(Problem(severity=Severity.WARNING, code="shared-doi", message=message, line=line))
        return identified(source.model_copy(update={"doi": None}), self.document, work.raw)

    @property
    def known(self) -> frozenset[str]:
        """Every id that links may point at."""
        return frozenset(name for listed in self.family for name in listed.by_id)

    def owner_of(self, target: str) -> "Listed | None":
        """The list with the entry that has the id ``target``: the document's own, one around it, any of the article."""
        near = self
        while target not in near.by_id:
            if near.around is None:
                return next((listed for listed in self.family if target in listed.by_id), None)
            near = near.around
        return near

    def keys_of(self, target: str) -> tuple[str, ...]:
        """The keys of the works behind the id ``target``: those of its first entry, where it has several."""
        owner = self.owner_of(target)
        if owner is None:
            return (target,)
        entry, places = owner.by_id[target][0]
        return tuple(entry.works[place].key for place in places)

    def entry_of(self, target: str) -> RefEntry | None:
        """The entry that the id ``target`` names."""
        owner = self.owner_of(target)
        return owner.by_id[target][0][0] if owner else None

    def lists(self) -> Iterator[ListEntry]:
        """Every entry as a list entry for each of its works."""
        for entry in self.entries:
            for work in entry.works:
                source = self.sources[work.key].id
                yield ListEntry(position=entry.position, raw=work.raw, source=source, line=entry.line)

    def references(self) -> Iterator[Reference]:
        """A reference for every work of the document's own list; entries that share an id are alternatives."""
        for entry in self.entries:
            same = self.by_id.get(entry.id or "", [])
            shared = len(same) > 1 and entry is same[0][0]
            for place, work in enumerate(entry.works):
                told = [(other, other.works[0]) for other, _ in same] if shared and place == 0 else [(entry, work)]
                links = tuple(self._links(told))
                yield Reference(key=work.key, number=entry.number, text=work.raw, identifies=links)

    def _links(self, told: Sequence[tuple[RefEntry, Work]]) -> Iterator[Identification]:
        basis = Basis.LINKED if len(told) == 1 else Basis.CANDIDATE
        named = {self.sources[work.key].id: entry for entry, work in reversed(told)}
        for source, entry in reversed(named.items()):
            yield Identification(source=source, basis=basis, entry=entry.position)

    def borrowed(self, keys: Sequence[str]) -> tuple[list[Reference], list[Source]]:
        """References and sources of the article's other lists, for ``keys`` that the own list does not have."""
        references: dict[str, Reference] = {}
        sources: list[Source] = []
        for other in [*self._above(), *self.family]:
            wanted = set(keys) - set(references) - set(self.sources)
            for reference in other.references() if wanted else ():
                if reference.key in wanted:
                    links = tuple(link.model_copy(update={"entry": None}) for link in reference.identifies)
                    references[reference.key] = reference.model_copy(update={"identifies": links})
                    named = {link.source for link in links}
                    sources += (source for source in other.sources.values() if source.id in named)
        return list(references.values()), sources

    def _above(self) -> Iterator["Listed"]:
        above = self.around
        while above:
            yield above
            above = above.around


def _differ(one: Source, other: Source) -> bool:
    """Whether two records can't be of one work, by their titles."""
    titles = normal_words(one.title), normal_words(other.title)
    if titles[0] == titles[1] or not all(titles):
        return False
    from rapidfuzz import fuzz  # noqa: PLC0415 (few lists need it)

    return fuzz.token_set_ratio(*titles) < SAME_TITLE


def _shared_id(name: str, found: Sequence[tuple[RefEntry, tuple[int, ...]]]) -> Problem:
    told = f"{len(found)} entries have the id {name!r}: a link to it may mean any of them"
    return Problem(severity=Severity.WARNING, code="duplicate-id", message=told, line=found[1][0].line)
