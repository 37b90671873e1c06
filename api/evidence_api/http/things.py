"""Claims, documents and sources by id: JSON for programs, RDF for linked data, a page for people."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from evidence_api.http.access import Configured, Id, Keeper
from evidence_api.http.caching import answered
from evidence_api.http.negotiation import preferred
from evidence_api.http.pages import page_response
from evidence_api.http.parameters import DocumentParameters, NoParameters, PagingParameters
from evidence_api.http.problems import Kind, Refused, refusal
from evidence_api.http.refusals import refusals
from evidence_graph.errors import EvidenceError
from evidence_graph.store import Store
from evidence_queries.asking import Page, ask
from evidence_queries.questions import QUESTIONS
from evidence_queries.rows import ProvenanceRow
from evidence_queries.things.documents import DocumentShown, document_shown
from evidence_queries.things.paging import Part
from evidence_queries.things.sources import SourceShown, source_shown

router = APIRouter(tags=["things"])

JSON, HTML = "application/json", "text/html"

Body = tuple[str | bytes, dict[str, str]]
"""The content and the headers of its own."""

Render = Callable[[Store, str], Body]
"""Makes the body in one of the media types, of the thing in the store."""

_REFUSALS = refusals(404, 406, 422, 503, 504) | {304: {"description": "Unchanged since `If-None-Match`."}}


@router.get("/claims/{id}", response_model=ProvenanceRow, responses=_REFUSALS, summary="A claim and what it rests on")
def claim(
    request: Request, name: Id, query: Annotated[NoParameters, Query()], keeper: Keeper, settings: Configured
) -> Response:
    """The claim, where it stands, and everything known of what it cites: the row of `provenance`."""
    del query
    question = QUESTIONS["provenance"]

    def rendered(store: Store, media_type: str) -> Body:
        del media_type
        parameters = question.parameters.model_validate({"claim": name})
        row = ask(store, question, parameters, Page(timeout=settings.timeout)).rows[0]
        return row.model_dump_json(), {}

    return _negotiated(request, keeper, "claim", rendered)


@router.get(
    "/documents/{id}", response_model=DocumentShown, responses=_REFUSALS, summary="A document, its claims and its list"
)
def document(request: Request, name: Id, query: Annotated[DocumentParameters, Query()], keeper: Keeper) -> Response:
    """One revision of a text: its claims in reading order and the entries of its list, in pages."""

    def rendered(store: Store, media_type: str) -> Body:
        del media_type
        claims, entries = Part(query.limit, query.after), Part(query.limit, query.entries_after)
        return document_shown(store, name, claims, entries).model_dump_json(), {}

    return _negotiated(request, keeper, "document", rendered)


@router.get("/sources/{id:path}", response_model=SourceShown, responses=_REFUSALS, summary="A source and who lists it")
def source(request: Request, name: Id, query: Annotated[PagingParameters, Query()], keeper: Keeper) -> Response:
    """A source by its id, an id it once had, its DOI, PMID or PMCID.

    Whatever name was used, the answer is about the source that is kept: `id` and `Content-Location` say which.
    """

    def rendered(store: Store, media_type: str) -> Body:
        del media_type
        shown = source_shown(store, name, Part(query.limit, query.after))
        place = {"Content-Location": f"/sources/{quote(shown.id, safe=':/()')}"}
        return shown.model_dump_json(), place

    return _negotiated(request, keeper, "source", rendered)


def _negotiated(request: Request, keeper: Any, page: str, rendered: Render) -> Response:
    """The thing in the media type that the client prefers; people get the page, with the status of the thing."""
    wanted = preferred(", ".join(request.headers.getlist("accept")), [JSON, HTML])
    if wanted is None:
        raise Refused(HTTPStatus.NOT_ACCEPTABLE, Kind.ACCEPT, f"Accept one of {JSON}, {HTML}.")
    try:
        with keeper.lent() as store:
            if wanted == HTML:
                rendered(store, JSON)
                return page_response(page)
            return answered(request, store, wanted, lambda: rendered(store, wanted))
    except EvidenceError as trouble:
        if wanted != HTML:
            raise
        return page_response(page, refusal(trouble).status)
