"""What went wrong, as problem details (RFC 9457)."""

from enum import StrEnum
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from evidence_api.http.headers import SECURITY_HEADERS
from evidence_api.http.keeper import PAUSE
from evidence_graph.errors import EvidenceError, NotFound, StoreError, StoreMissing, StoreTimeout, WrongUse

MEDIA_TYPE = "application/problem+json"


class Kind(StrEnum):
    """The kinds of problems; each is explained on the page of the API's description."""

    NOT_FOUND = "/docs#not-found"
    METHOD = "/docs#method-not-allowed"
    ACCEPT = "/docs#not-acceptable"
    PARAMETER = "/docs#wrong-parameter"
    UNREADABLE = "/docs#nothing-could-be-read"
    UNAUTHORIZED = "/docs#token"
    OFF = "/docs#loading-is-off"
    SIZE = "/docs#too-large"
    STORE = "/docs#store-unavailable"
    TIMEOUT = "/docs#timeout"
    OURS = "/docs#internal-error"
    OTHER = "about:blank"


class ProblemDetails(BaseModel):
    """Why a request was not answered."""

    type: Kind = Field(description="What kind of problem this is.")
    title: str = Field(description="The kind in words.")
    status: int = Field(ge=400, le=599)
    detail: str = Field(description="What is wrong here, and what to do.")
    instance: str = Field(description="The path that was asked for.")
    parameter: str | None = Field(None, description="The parameter that is to blame.")

    model_config = ConfigDict(extra="allow")


class Refused(Exception):
    """A request that can't be answered, with all that its problem details say."""

    def __init__(self, status: HTTPStatus, kind: Kind, detail: str, **more: Any) -> None:
        super().__init__(detail)
        self.status, self.kind, self.detail = status, kind, detail
        self.headers: dict[str, str] = more.pop("headers", {})
        self.more: dict[str, Any] = more


_OF_STATUS = {
    HTTPStatus.NOT_FOUND: (Kind.NOT_FOUND, "There is nothing at {path}: /docs lists what there is."),
    HTTPStatus.METHOD_NOT_ALLOWED: (Kind.METHOD, "{path} does not take {method}."),
}


TIMEOUT = "The store took longer than this server allows: ask for less, such as one document."
MISSING = "This server finds no graph: whoever runs it makes one with `evidence load`, or names another."
UNAVAILABLE = "The store can't be used now; the server's log says why. Try again later."

_OF_TROUBLE: tuple[tuple[type[EvidenceError], HTTPStatus, Kind, str | None], ...] = (
    (WrongUse, HTTPStatus.UNPROCESSABLE_ENTITY, Kind.PARAMETER, None),
    (NotFound, HTTPStatus.NOT_FOUND, Kind.NOT_FOUND, None),
    (StoreTimeout, HTTPStatus.GATEWAY_TIMEOUT, Kind.TIMEOUT, TIMEOUT),
    (StoreMissing, HTTPStatus.SERVICE_UNAVAILABLE, Kind.STORE, MISSING),
    (StoreError, HTTPStatus.SERVICE_UNAVAILABLE, Kind.STORE, UNAVAILABLE),
)
"""The status and kind of each trouble, and its words where its own tell of the server's paths and hosts."""


def refusal(trouble: Exception) -> Refused:
    """``trouble`` as what a client is told of it; troubles that nobody foresaw tell nothing of the inside."""
    if isinstance(trouble, Refused):
        return trouble
    if isinstance(trouble, RequestValidationError):
        return _of_validation(trouble)
    for expected, status, kind, words in _OF_TROUBLE:
        if isinstance(trouble, expected):
            parameter = getattr(trouble, "parameter", None)
            again = {"Retry-After": str(round(PAUSE))} if kind is Kind.STORE else {}
            more = {"parameter": parameter} if parameter else {}
            return Refused(status, kind, words or str(trouble), headers=again, **more)
    return Refused(HTTPStatus.INTERNAL_SERVER_ERROR, Kind.OURS, "Something broke here; the server's log says what.")


def _of_validation(trouble: RequestValidationError) -> Refused:
    first = trouble.errors()[0]
    name = str(first["loc"][-1])
    if first["type"] == "extra_forbidden":
        detail = f"There is no parameter {name[:80]!r} here."
    elif first["type"] == "missing":
        detail = f"{name}: this parameter is required."
    else:
        detail = f"{name}: {first['msg']}, not {str(first.get('input'))[:80]!r}."
    return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, Kind.PARAMETER, detail, parameter=name[:80])


def problem_response(request: Request, trouble: Exception) -> Response:
    """The answer to a request that failed with ``trouble``."""
    if isinstance(trouble, HTTPException):
        status = HTTPStatus(trouble.status_code)
        kind, words = _OF_STATUS.get(status, (Kind.OTHER, str(trouble.detail)))
        detail = words.format(path=request.url.path[:200], method=request.method)
        refused = Refused(status, kind, detail, headers=dict(trouble.headers or {}))
    else:
        refused = refusal(trouble)
    told = ProblemDetails(
        type=refused.kind,
        title=refused.status.phrase,
        status=refused.status,
        detail=refused.detail,
        instance=request.url.path,
        **refused.more,
    )
    body = told.model_dump_json(exclude_none=True)
    headers = {**SECURITY_HEADERS, "Cache-Control": "no-store", **refused.headers}
    return Response(body, refused.status, headers, media_type=MEDIA_TYPE)


def answer_with_problems(app: FastAPI) -> None:
    """Let ``app`` answer every error with problem details."""

    async def answer(request: Request, trouble: Exception) -> Response:
        return problem_response(request, trouble)

    for kind in (EvidenceError, Refused, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, answer)
