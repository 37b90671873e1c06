"""Which of several media types a client wants (RFC 9110, 12.5.1)."""

from collections.abc import Sequence
from http import HTTPStatus

from fastapi import Request

from evidence_api.http.problems import Kind, Refused


def wanted_of(request: Request, offered: Sequence[str]) -> str:
    """The media type among ``offered`` that the client prefers. Raises Refused where it takes none."""
    wanted = preferred(", ".join(request.headers.getlist("accept")), offered)
    if wanted is None:
        raise Refused(HTTPStatus.NOT_ACCEPTABLE, Kind.ACCEPT, f"Accept one of {', '.join(offered)}.")
    return wanted


def preferred(accept: str | None, offered: Sequence[str]) -> str | None:
    """The type among ``offered`` that ``accept`` ranks highest, the earlier of equals; None where it takes none.

    >>> preferred("text/html,application/xml;q=0.9,*/*;q=0.8", ["application/json", "text/html"])
    'text/html'
    >>> preferred("*/*", ["application/json", "text/html"])
    'application/json'
    >>> preferred("image/png", ["application/json"])
    """
    if not (accept or "").strip():
        return offered[0]
    ranges = [_weighed(part) for part in str(accept).split(",") if part.strip()]
    weights = [(_weight(offer, ranges), -place, offer) for place, offer in enumerate(offered)]
    weight, _, best = max(weights)
    return best if weight > 0 else None


def _weighed(part: str) -> tuple[str, float]:
    name, *parameters = (piece.strip() for piece in part.lower().split(";"))
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return name, min(1.0, max(0.0, float(parameter[2:])))
            except ValueError:
                return name, 0.0
    return name, 1.0


def _weight(offer: str, ranges: Sequence[tuple[str, float]]) -> float:
    """The weight of the most specific range that ``offer`` falls into."""
    for wanted in (offer, f"{offer.partition('/')[0]}/*", "*/*"):
        found = [weight for name, weight in ranges if name == wanted]
        if found:
            return max(found)
    return 0.0
