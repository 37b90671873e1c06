"""How routes tell in their description which problems they answer with."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from evidence_api.http.problems import MEDIA_TYPE, TIMEOUT, UNAVAILABLE, Kind, ProblemDetails


@dataclass(frozen=True)
class _Refusal:
    """What a status means here, and an example of it."""

    kind: Kind
    words: str
    instance: str
    detail: str
    parameter: str | None = None
    header: tuple[str, str] | None = None


_REFUSALS = {
    401: _Refusal(
        Kind.UNAUTHORIZED,
        "The token is missing or wrong.",
        "/documents",
        "Send the server's token: `Authorization: Bearer ...`.",
        header=("WWW-Authenticate", "The scheme, `Bearer`."),
    ),
    403: _Refusal(
        Kind.OFF,
        "Loading over HTTP is off: the server has no token.",
        "/documents",
        "Loading over HTTP is off: start the server with EVIDENCE_TOKEN, or run `evidence load`.",
    ),
    404: _Refusal(
        Kind.NOT_FOUND,
        "The graph does not hold what was named.",
        "/documents/d0",
        "No document 'd0' in the graph.",
    ),
    406: _Refusal(
        Kind.ACCEPT,
        "The client accepts none of the media types there are.",
        "/documents/d1f0c6f3a2b94e57",
        "Accept application/json.",
    ),
    413: _Refusal(
        Kind.SIZE,
        "The body is larger than the server takes.",
        "/documents",
        "The body has more than the 100,000,000 bytes taken here.",
    ),
    422: _Refusal(
        Kind.PARAMETER,
        "A parameter that does not exist, or a value it can't take; `parameter` names it.",
        "/questions/rests-only-on",
        "year: give a year of four digits, or the first and the last as in 2010-2015, not '20166'.",
        parameter="year",
    ),
    503: _Refusal(
        Kind.STORE,
        "The store can't be used now.",
        "/questions/summary",
        UNAVAILABLE,
        header=("Retry-After", "Seconds to wait."),
    ),
    504: _Refusal(
        Kind.TIMEOUT,
        "The store took longer than allowed.",
        "/questions/summary",
        TIMEOUT,
    ),
}


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The description of these problem answers."""
    return {status: _described(_REFUSALS[status]) for status in statuses}


def example_of(status: int) -> dict[str, Any]:
    """A problem with this status, as a client gets it."""
    refusal = _REFUSALS[status]
    told = ProblemDetails(
        type=refusal.kind,
        title=HTTPStatus(status).phrase,
        status=status,
        detail=refusal.detail,
        instance=refusal.instance,
        parameter=refusal.parameter,
    )
    return told.model_dump(mode="json", exclude_none=True)


def _described(refusal: _Refusal) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{ProblemDetails.__name__}"}
    told: dict[str, Any] = {"description": refusal.words, "content": {MEDIA_TYPE: {"schema": schema}}}
    if refusal.header:
        name, words = refusal.header
        told["headers"] = {name: {"description": words, "schema": {"type": "string"}}}
    return told
