"""One source: what it is, every name it goes by, what registers say of it and who lists it."""

from pydantic import BaseModel, Field

from evidence_graph.errors import NotFound
from evidence_graph.identifiers import keys_spelled
from evidence_graph.store import Row, Store
from evidence_graph.vocabulary import SourceKind
from evidence_queries.rows import DocumentName, NoticeName
from evidence_queries.slips import no_such_key, only_key
from evidence_queries.texts import text as shared_text
from evidence_queries.things.paging import Paged, Part, text


class SourceKeyName(BaseModel):
    """A name of a source; one that is not ``sure`` may mean other sources, too."""

    key: str
    sure: bool


class Listing(BaseModel):
    """An entry of a document's list that names the source."""

    document: DocumentName
    position: int
    raw: str | None = Field(description="The entry as printed.")


class SourceListings(Paged):
    """The entries that name the source, by document."""

    rows: list[Listing]


class SourceShown(BaseModel):
    """A source with its names, its notices and a page of the lists it stands in."""

    id: str
    title: str | None
    authors: list[str]
    year: int | None
    kind: SourceKind
    venue: str | None
    publisher: str | None
    doi: str | None
    pmid: str | None
    pmcid: str | None
    url: str | None
    joined_by: str | None = Field(description="'title' where several texts' works are held to be one by title alone.")
    keys: list[SourceKeyName]
    notices: list[NoticeName]
    documents: list[DocumentName] = Field(description="The loaded documents that are this source.")
    listed_in: SourceListings


def source_id(store: Store, name: str) -> str:
    """The id of the source that ``name`` names: its id, an id it once had, a DOI, PMID or PMCID. Raises NotFound."""
    for keys in ([name], keys_spelled(name)):
        rows = store.read(shared_text("sources_named"), {"keys": keys})
        sure = {row["id"] for row in rows if row["sure"]} or {row["id"] for row in rows}
        if len(sure) > 1:
            raise NotFound(f"{name!r} may be any of {', '.join(sorted(sure))}: name one of them.")
        if sure:
            return str(sure.pop())
    key = only_key(name)
    raise no_such_key(store, *key) if key else NotFound(f"No source {name!r} in {store.address}.")


def source_shown(store: Store, name: str, part: Part) -> SourceShown:
    """The source that ``name`` names, with this part of the lists it stands in. Raises NotFound, WrongUse."""
    key = source_id(store, name)
    facts = store.read(shared_text("source_details"), {"keys": [key]})[0]
    notices = store.read(shared_text("notices_of_sources"), {"keys": [key]})
    listings, more = part.of(store, "listings_of_source", key)
    return SourceShown(
        **facts | {"authors": facts["authors"] or []},
        keys=[SourceKeyName(**row) for row in store.read(text("keys_of_source"), {"id": key})],
        notices=[NoticeName.model_validate({n: v for n, v in row.items() if n != "source"}) for row in notices],
        documents=[DocumentName(**row) for row in store.read(text("documents_of_source"), {"id": key})],
        listed_in=SourceListings(rows=[_listing(row) for row in listings], next=more),
    )


def _listing(row: Row) -> Listing:
    return Listing(
        document=DocumentName(id=row["id"], title=row["title"], file=row["file"]),
        position=row["position"],
        raw=row["raw"],
    )
