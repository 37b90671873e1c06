"""Documents as the graph holds them: by name, and as what was read from them."""

from evidence_graph.documents_named import documents_named
from evidence_graph.errors import NotFound
from evidence_graph.model import Reading
from evidence_graph.store import Row, Store
from evidence_loaders.into_graph.documents import unpacked
from evidence_loaders.into_graph.texts import text


def document_named(store: Store, name: str) -> Row:
    """The document whose id is ``name``, or the current one that was loaded from the path ``name``.

    Gives id, identity, title, file, part_of and current. A path names the whole document before its
    sub-articles. Raises NotFound, also where several documents came from one path.
    """
    rows = documents_named(store, name)
    whole = [row for row in rows if row["part_of"] is None] or rows
    if len(whole) > 1:
        several = ", ".join(sorted(row["id"] for row in whole))
        raise NotFound(f"Several documents came from {name!r}: give one of the ids {several}.")
    return whole[0]


def current_revision(store: Store, identity: str) -> str | None:
    """The id of the current document of a text, or None where none is loaded."""
    rows = store.read(text("known_documents"), {"identities": [identity]})
    return next((str(row["id"]) for row in rows if row["current"]), None)


def reading_of(store: Store, document: str) -> Reading:
    """What was read from the document of this id. Raises NotFound."""
    rows = store.read(text("reading_of_document"), {"id": document})
    if not rows:
        raise NotFound(f"No document {document!r} in {store.address}.")
    return unpacked(rows[0]["packed"])
