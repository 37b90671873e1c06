"""One document: what it is, where it came from, its claims in order and its list."""

from collections.abc import Sequence

from pydantic import BaseModel, Field

from evidence_graph.errors import NotFound
from evidence_graph.store import Row, Store
from evidence_graph.vocabulary import SourceKind
from evidence_queries.describing import claims
from evidence_queries.rows import ClaimRow, Loaded
from evidence_queries.source_sets import SourceSet
from evidence_queries.things.paging import Paged, Part, text


class Revision(BaseModel):
    """One state of a text."""

    id: str
    current: bool
    updated: str | None
    loaded_at: str | None


class Entry(BaseModel):
    """One entry of a document's list, and the source it names."""

    position: int
    raw: str | None = Field(description="The entry as printed.")
    id: str = Field(description="Id of the source.")
    title: str | None
    year: int | None
    kind: SourceKind


class DocumentClaims(Paged):
    """Claims in reading order."""

    rows: list[ClaimRow]


class DocumentEntries(Paged):
    """Entries in the order of the list."""

    rows: list[Entry]


class DocumentHolds(BaseModel):
    """How much a document holds."""

    claims: int
    references: int
    entries: int


class DocumentShown(BaseModel):
    """One revision of a text, a page of its claims and a page of its list."""

    id: str
    title: str | None
    file: str
    format: str
    publisher: str | None
    updated: str | None
    year: int | None
    language: str | None
    doi: str | None
    pmid: str | None
    pmcid: str | None
    current: bool = Field(description="Whether this is the current revision.")
    part_of: str | None = Field(description="Id of the document that this one is a part of.")
    published_as: str | None = Field(description="Id of the source that this document is.")
    loaded: Loaded | None
    revisions: list[Revision]
    holds: DocumentHolds
    claims: DocumentClaims
    entries: DocumentEntries


def document_shown(store: Store, name: str, claims_part: Part, entries_part: Part) -> DocumentShown:
    """The document of this id, with these parts of its claims and of its list. Raises NotFound, WrongUse."""
    found = store.read(text("document"), {"id": name})
    if not found:
        raise NotFound(f"No document {name!r} in {store.address}.")
    first = found[0]
    told = {key: first[key] for key in DocumentShown.model_fields if key in first and key not in ("claims", "entries")}
    stated, more_claims = claims_part.of(store, "claims_of_document", name)
    listed, more_entries = entries_part.of(store, "entries_of_document", name)
    return DocumentShown(
        **told,
        loaded=_loaded(first),
        revisions=[Revision(**row) for row in store.read(text("revisions"), {"identity": first["identity"]})],
        holds=DocumentHolds(claims=first["claims"], references=first["references"], entries=first["entries"]),
        claims=DocumentClaims(rows=_claims(store, stated), next=more_claims),
        entries=DocumentEntries(rows=[Entry.model_validate(row) for row in listed], next=more_entries),
    )


def _claims(store: Store, rows: Sequence[Row]) -> list[ClaimRow]:
    return [row for row in claims(ClaimRow, store, rows, SourceSet()) if isinstance(row, ClaimRow)]


def _loaded(row: Row) -> Loaded | None:
    if row["at"] is None:
        return None
    return Loaded(at=row["at"], version=row["version"], file=row["load_file"], sha256=row["sha256"])
