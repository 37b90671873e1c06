"""What documents say, read from the store and told as triples: page by page, never a whole graph at once."""

from collections.abc import Iterator, Sequence
from itertools import chain

from pyoxigraph import Triple

from evidence_graph.contents.pages import claim_id_pages, grouped, rows_of
from evidence_graph.contents.readings import document_text
from evidence_graph.rdf import claims, decisions, documents, sources
from evidence_graph.rdf.names import Names
from evidence_graph.store import Row, Store

ABOUT_DOCUMENTS = {
    "loaded_by": documents.brought_by,
    "revises": documents.revisions,
    "published_as": documents.works,
    "lists": documents.entries,
    "references_of_documents": documents.references,
    "decisions_of_documents": decisions.decisions,
}
"""The texts that tell of documents, and what makes triples of their rows."""


def documents_told(store: Store, names: Names, ids: Sequence[str]) -> Iterator[tuple[str, Iterator[Triple]]]:
    """For each of these documents its id and all that it says, claims included."""
    parts = {text: grouped(rows_of(store, text, ids), "document") for text in ABOUT_DOCUMENTS}
    for row in rows_of(store, "documents", ids):
        about = [tell(names, parts[text].get(row["id"], [])) for text, tell in ABOUT_DOCUMENTS.items()]
        yield row["id"], chain(documents.document(names, row), *about, _claims_of(store, names, row["id"]))


def claims_told(store: Store, names: Names, ids: Sequence[str], text: str | None) -> Iterator[Triple]:
    """These claims of one document, whose text is ``text``, and what they cite."""
    citations = grouped(rows_of(store, "citations", ids), "claim")
    for row in rows_of(store, "claims", ids):
        yield from claims.claim(names, row, citations.get(row["id"], []), text)


def sources_told(store: Store, names: Names, ids: Sequence[str]) -> Iterator[Triple]:
    """These sources."""
    for row in rows_of(store, "sources", ids):
        yield from sources.source(names, row)


def notices_told(store: Store, names: Names, ids: Sequence[str]) -> Iterator[tuple[Row, Iterator[Triple]]]:
    """Each of these notices as a row, with what it says."""
    concerned = grouped(rows_of(store, "concerns", ids), "notice")
    for row in rows_of(store, "notices", ids):
        yield row, chain(sources.notice(names, row), sources.concerned(names, concerned.get(row["id"], [])))


def _claims_of(store: Store, names: Names, document: str) -> Iterator[Triple]:
    text = None
    for number, ids in enumerate(claim_id_pages(store, document)):
        text = document_text(store, document) if number == 0 else text
        yield from claims_told(store, names, ids, text)
