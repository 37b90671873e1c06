"""What a loader reads from one document: the value that every format is turned into.

The field names are those of ``evidence parse``: one :class:`Reading` is one line of JSON.
"""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, computed_field, model_validator

from evidence_graph.vocabulary import (
    Basis,
    Certainty,
    ClaimKind,
    Intent,
    NoticeKind,
    Severity,
    SourceKind,
)


class Model(BaseModel):
    """A frozen value that refuses fields it does not know; its checks are built on first use (commands start fast)."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Problem(Model):
    """Something a person should know about what was read.

    An ``error`` says that something was not loaded, a ``warning`` that it was, with doubt.
    """

    severity: Severity
    code: str
    message: str
    line: int | None = None


class Document(Model):
    """One revision of one text.

    ``identity`` is what all revisions of the text share; ``id`` is made from it and from ``sha256``,
    the hash of the file's bytes. ``text`` is the decoded file: no byte order mark, line ends as LF.
    """

    id: str
    identity: str
    sha256: str
    title: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    publisher: str | None = None
    updated: str | None = None
    year: int | None = None
    kind: SourceKind = SourceKind.UNKNOWN
    language: str | None = None
    format: str
    file: str
    part_of: str | None = None
    text: str | None = None


class Citation(Model):
    """One marker of a claim: ``reference`` is the key of a reference of the same document."""

    reference: str
    marker: str
    intent: Intent = Intent.CITES


class Claim(Model):
    """One statement, with its place.

    ``start`` and ``end`` count code points of the document's text and are None for a table's row, which
    has ``row`` (from 1) instead. ``line`` counts from 1. ``context`` is the lead-in above an item.
    """

    id: str
    text: str
    context: str | None = None
    kind: ClaimKind = ClaimKind.STATEMENT
    section: str | None = None
    ordinal: int
    start: int | None = None
    end: int | None = None
    row: int | None = None
    line: int | None = None
    cites: tuple[Citation, ...] = ()


class Identification(Model):
    """A source that a reference may mean; several of one reference are alternatives.

    ``entry`` is the position (from 1) of the list entry that names the source, where a list does.
    """

    source: str
    basis: Basis
    entry: int | None = None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def certainty(self) -> Certainty:
        """How sure the link is, which follows from its basis."""
        return self.basis.certainty

    @model_validator(mode="before")
    @classmethod
    def _take_back_certainty(cls, given: object) -> object:
        if isinstance(given, dict) and "certainty" in given:
            return {name: value for name, value in given.items() if name != "certainty"}
        return given


class Reference(Model):
    """What markers of one document point at: a number or a key. No ``identifies``: it is dangling."""

    key: str
    number: int | None = None
    text: str | None = None
    identifies: tuple[Identification, ...] = ()


class ListEntry(Model):
    """One entry of a document's reference list, as printed; ``position`` counts from 1."""

    position: int
    raw: str
    source: str
    line: int | None = None


class Source(Model):
    """One work in the world, as one document describes it."""

    id: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    year: int | None = None
    kind: SourceKind = SourceKind.UNKNOWN
    venue: str | None = None
    publisher: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    url: str | None = None


class Notice(Model):
    """A register's dated assertion about the work that ``keys`` name (``doi:...``, ``pmid:...``)."""

    kind: NoticeKind
    date: str | None = None
    register_name: str = Field(alias="register")
    keys: tuple[str, ...]
    url: str | None = None

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)


class Span(Model):
    """A stretch of the text and what became of it: each character lies in exactly one."""

    kind: str
    start: int
    end: int
    reason: str | None = None


class Reading(Model):
    """All that one document says: the value between the loaders and the store."""

    document: Document
    claims: tuple[Claim, ...] = ()
    references: tuple[Reference, ...] = ()
    lists: tuple[ListEntry, ...] = ()
    sources: tuple[Source, ...] = ()
    notices: tuple[Notice, ...] = ()
    problems: tuple[Problem, ...] = ()
    spans: tuple[Span, ...] = Field(default=(), exclude=True)

    @model_validator(mode="after")
    def _names_what_it_holds(self) -> Self:
        references = {reference.key for reference in self.references}
        sources = {source.id for source in self.sources}
        for claim in self.claims:
            for citation in claim.cites:
                if citation.reference not in references:
                    raise ValueError(f"claim {claim.id} cites reference {citation.reference!r}, which is not listed")
        named = [link.source for reference in self.references for link in reference.identifies]
        for source in [*named, *(entry.source for entry in self.lists)]:
            if source not in sources:
                raise ValueError(f"source {source!r} is named but not described")
        return self


class Decision(Model):
    """One editor's word: in the text ``identity``, the marker of ``reference`` means ``source``, or nothing.

    ``record`` is the source as described when the decision was made, and ``entry_text`` the entry as printed.
    """

    identity: str
    reference: str
    source: str | None = None
    record: Source | None = None
    entry_text: str | None = None
    by: str
    at: str
    why: str | None = None


class CurrentMark(Model):
    """Says which revision of a text is the current one, where the rule of loading would choose another."""

    current: str


Loadable = Reading | Decision | CurrentMark
"""What a file may hold."""
