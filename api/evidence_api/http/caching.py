"""Answers that a client already has: entity tags made from the graph's version."""

import secrets
from collections.abc import Callable
from importlib.metadata import version

from fastapi import Request
from fastapi.responses import Response

from evidence_graph.state import graph_version
from evidence_graph.store import Store

_SERVER = f"{version('evidence-graph')}-{secrets.token_hex(4)}"
"""Tells tags of this process from those of another one, which may have served another graph."""


def answered(
    request: Request, store: Store, media_type: str, body: Callable[[int], tuple[str | bytes, dict[str, str]]]
) -> Response:
    """The ``body`` of the graph's version with its tag and headers, or 304 where the client's tag shows that state.

    The version is read before the body, so a change in between leaves an older tag on a newer body:
    the client asks once more than it must, and never keeps something stale.
    """
    known = graph_version(store)
    tag = f'W/"{known}-{_SERVER}-{media_type.partition(";")[0]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Accept"}
    if _tags(request) & {tag, "*"}:
        return Response(status_code=304, headers=headers)
    content, more = body(known)
    return Response(content, headers=headers | more, media_type=media_type)


def _tags(request: Request) -> set[str]:
    given = request.headers.getlist("if-none-match")
    return {tag.strip() for line in given for tag in line.split(",")}
