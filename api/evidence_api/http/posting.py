"""Loading over HTTP: the bytes of one file into the graph."""

import hmac
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Annotated

import anyio
from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from evidence_api.http.access import Configured, Keeper
from evidence_api.http.intake import Posted, taken_in
from evidence_api.http.parameters import LoadingParameters
from evidence_api.http.problems import Kind, Refused
from evidence_api.http.refusals import refusals
from evidence_loaders.files import ReadingOptions

router = APIRouter(tags=["loading"])

_BEARER = HTTPBearer(auto_error=False, description="The token that the server was started with, `EVIDENCE_TOKEN`.")
_ONE_AT_A_TIME = anyio.CapacityLimiter(1)
_BYTES = {
    "required": True,
    "description": "The bytes of one file, as they are.",
    "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
}


async def _may_load(
    given: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)], settings: Configured
) -> None:
    """Refuse clients without the token; how long that takes tells nothing of it."""
    if settings.token is None:
        raise Refused(
            HTTPStatus.FORBIDDEN,
            Kind.OFF,
            "Loading over HTTP is off: start the server with EVIDENCE_TOKEN, or run `evidence load`.",
        )
    if given is None or not hmac.compare_digest(given.credentials.encode("latin-1"), settings.token.encode()):
        raise Refused(
            HTTPStatus.UNAUTHORIZED,
            Kind.UNAUTHORIZED,
            "Send the server's token: `Authorization: Bearer ...`.",
            headers={"WWW-Authenticate": "Bearer"},
        )


@router.post(
    "/documents",
    dependencies=[Depends(_may_load)],
    status_code=201,
    response_model=Posted,
    responses=refusals(401, 403, 413, 422, 503) | {200: {"model": Posted, "description": "Nothing changed."}},
    openapi_extra={"requestBody": _BYTES},
    summary="Load a file",
)
async def load_document(
    request: Request, query: Annotated[LoadingParameters, Query()], keeper: Keeper, settings: Configured
) -> Response:
    """Load the bytes of one file; `problems` says what was doubtful or could not be read."""
    options = ReadingOptions(publisher=query.publisher)
    async with _received(request, settings.body_limit) as path:

        def load() -> Posted:
            with keeper.lent() as store:
                return taken_in(store, (query.name, path), options, query.format)

        posted = await anyio.to_thread.run_sync(load, limiter=_ONE_AT_A_TIME)
    return _told(query.name, posted)


def _told(name: str, posted: Posted) -> Response:
    if not posted.documents and not posted.decisions:
        problems = [problem.model_dump(mode="json") for problem in posted.problems]
        detail = f"Nothing in {name} could be read."
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, Kind.UNREADABLE, detail, problems=problems)
    place = {"Location": f"/documents/{posted.documents[0].id}"} if posted.documents else {}
    return Response(posted.model_dump_json(), 201 if posted.changed else 200, place, media_type="application/json")


@asynccontextmanager
async def _received(request: Request, limit: int) -> AsyncIterator[Path]:
    """The body in a file, so that memory does not grow with it. Raises Refused as soon as it is too large."""
    too_large = Refused(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, Kind.SIZE, f"The body has more than the {limit:,} bytes taken here."
    )
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limit:
        raise too_large
    with tempfile.NamedTemporaryFile(prefix="evidence-") as file:
        size = 0
        async for chunk in request.stream():
            size += len(chunk)
            if size > limit:
                raise too_large
            file.write(chunk)
        file.flush()
        yield Path(file.name)
