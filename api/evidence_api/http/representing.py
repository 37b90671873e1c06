"""One thing in the form that a client prefers: JSON, one of the RDF syntaxes, or a page."""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import Response

from evidence_api.http.caching import answered
from evidence_api.http.keeper import StoreKeeper
from evidence_api.http.negotiation import wanted_of
from evidence_api.http.pages import page_response
from evidence_api.http.problems import refusal
from evidence_graph.errors import EvidenceError
from evidence_graph.rdf.single import MEDIA_TYPES
from evidence_graph.store import Store

JSON, HTML = "application/json", "text/html"
RDF = tuple(MEDIA_TYPES)
OFFERED = (JSON, *RDF, HTML)
"""The first is what a client gets that says nothing."""

Body = tuple[str | bytes, dict[str, str]]
"""The content, and headers of its own."""


@dataclass(frozen=True)
class Thing:
    """A thing by the name of its ``page``, how it is ``told`` in JSON and ``stated`` in an RDF syntax."""

    page: str
    told: Callable[[Store], Body]
    stated: Callable[[Store, str], Body]

    def body(self, store: Store, media_type: str) -> Body:
        """The thing in JSON or RDF."""
        return self.told(store) if media_type == JSON else self.stated(store, media_type)


def represented(request: Request, keeper: StoreKeeper, thing: Thing) -> Response:
    """``thing`` in the media type that the client prefers. Raises Refused where it takes none, NotFound, StoreError.

    A page fetches the JSON itself; it comes with the status that the thing has, so that a page of
    something that is not there is not found, too.
    """
    wanted = wanted_of(request, OFFERED)
    try:
        with keeper.lent() as store:
            if wanted != HTML:
                return answered(request, store, wanted, lambda _: thing.body(store, wanted))
            thing.told(store)
            return page_response(thing.page)
    except EvidenceError as trouble:
        if wanted != HTML:
            raise
        return page_response(thing.page, refusal(trouble).status)
