"""Options that several commands share, and the store that they lead to."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from evidence_api.forms import Form

if TYPE_CHECKING:
    from evidence_graph.store import Store

StoreAddress = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="The graph: a folder, or bolt:// or neo4j:// and a host. "
        "Default: $EVIDENCE_STORE, else $NEO4J_URI, else ./evidence.db.",
    ),
]


Format = Annotated[Form, typer.Option("--format", help="A table for people; JSON, JSON lines or CSV for programs.")]


def given_address(context: typer.Context, store: str | None) -> str | None:
    """The address given after the command's name, or before it."""
    before = context.find_root().obj
    return store or (before if isinstance(before, str) else None)


@contextmanager
def opened(context: typer.Context, store: str | None, *, create: bool = False) -> Iterator["Store"]:
    """The store that options and environment name. Raises StoreError."""
    from evidence_graph.errors import StoreError  # noqa: PLC0415
    from evidence_graph.stores import open_store, settings_from  # noqa: PLC0415

    address, credentials = settings_from(os.environ)
    address = given_address(context, store) or address
    try:
        found = open_store(address, credentials, create=create)
    except OSError as wrong:
        raise StoreError(f"{address}: {wrong.strerror or wrong}") from wrong
    with found:
        yield found
