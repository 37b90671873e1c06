"""Claims, documents and sources by id: JSON for programs, RDF for linked data, a page for people."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from evidence_api.http.access import Configured, Id, Keeper
from evidence_api.http.parameters import DocumentParameters, NoParameters, PagingParameters
from evidence_api.http.refusals import refusals
from evidence_api.http.representing import RDF, Body, Thing, represented
from evidence_graph.errors import NotFound
from evidence_graph.rdf.names import quoted
from evidence_graph.rdf.single import claim_graph, document_graph, serialized, source_graph, vocabulary_graph
from evidence_graph.store import Store
from evidence_queries.asking import Page, ask, checked
from evidence_queries.questions import QUESTIONS
from evidence_queries.rows import ProvenanceRow
from evidence_queries.things.documents import DocumentShown, document_shown
from evidence_queries.things.paging import Part
from evidence_queries.things.sources import SourceShown, source_id, source_shown

router = APIRouter(tags=["things"])

_ANSWERS = refusals(404, 406, 422, 503, 504) | {
    200: {"content": {name: {"schema": {"type": "string"}, "example": "(RDF, see docs/rdf.md)"} for name in RDF}},
    304: {"description": "Unchanged since `If-None-Match`."},
}


@router.get("/claims/{id}", response_model=ProvenanceRow, responses=_ANSWERS, summary="A claim and what it rests on")
def claim(
    request: Request, name: Id, query: Annotated[NoParameters, Query()], keeper: Keeper, settings: Configured
) -> Response:
    """The claim, where it stands, and everything known of what it cites: the row of `provenance`."""
    del query
    question = QUESTIONS["provenance"]

    def told(store: Store) -> Body:
        parameters = checked(question, {"claim": name})
        row = ask(store, question, parameters, Page(timeout=settings.timeout)).rows[0]
        return row.model_dump_json(), {}

    def stated(store: Store, media_type: str) -> Body:
        return serialized(claim_graph(store, name, settings.base), media_type), {}

    return represented(request, keeper, Thing("claim", told, stated))


@router.get(
    "/documents/{id}", response_model=DocumentShown, responses=_ANSWERS, summary="A document, its claims and its list"
)
def document(
    request: Request, name: Id, query: Annotated[DocumentParameters, Query()], keeper: Keeper, settings: Configured
) -> Response:
    """One revision of a text: its claims in reading order and the entries of its list, in pages."""

    def told(store: Store) -> Body:
        claims, entries = Part(query.limit, query.after), Part(query.limit, query.entries_after, "entries_after")
        return document_shown(store, name, claims, entries).model_dump_json(), {}

    def stated(store: Store, media_type: str) -> Body:
        return serialized(document_graph(store, name, settings.base), media_type), {}

    return represented(request, keeper, Thing("document", told, stated))


@router.get("/sources/{id:path}", response_model=SourceShown, responses=_ANSWERS, summary="A source and who lists it")
def source(
    request: Request, name: Id, query: Annotated[PagingParameters, Query()], keeper: Keeper, settings: Configured
) -> Response:
    """A source by its id, an id it once had, its DOI, PMID or PMCID.

    Whatever name was used, the answer is about the source that is kept: `id` and `Content-Location` say which.
    """

    def told(store: Store) -> Body:
        shown = source_shown(store, name, Part(query.limit, query.after))
        return shown.model_dump_json(), _at(shown.id)

    def stated(store: Store, media_type: str) -> Body:
        kept = source_id(store, name)
        try:
            graph = source_graph(store, name, settings.base)
        except NotFound:  # another spelling of a key, not one of its ids
            graph = source_graph(store, kept, settings.base)
        return serialized(graph, media_type), _at(kept)

    return represented(request, keeper, Thing("source", told, stated))


@router.get(
    "/vocabulary", responses=refusals(422) | {200: _ANSWERS[200]}, summary="The terms of this project in its RDF"
)
def vocabulary(query: Annotated[NoParameters, Query()], settings: Configured) -> Response:
    """The classes, properties and kinds that the RDF uses beside published vocabularies, as Turtle."""
    del query
    return Response(serialized(vocabulary_graph(settings.base), "text/turtle"), media_type="text/turtle")


def _at(source: str) -> dict[str, str]:
    return {"Content-Location": f"/sources/{quoted(source)}"}
