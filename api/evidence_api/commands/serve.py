"""`evidence serve`: the HTTP API and its pages."""

import os
from typing import Annotated

import typer

from evidence_api.commands.options import StoreAddress, given_address


def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 is all.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 is any free one.")] = 8000,
    store: StoreAddress = None,
) -> None:
    """Serve the HTTP API and its pages."""
    import uvicorn  # noqa: PLC0415

    from evidence_api.http.app import create_app  # noqa: PLC0415
    from evidence_api.http.settings import server_settings  # noqa: PLC0415

    settings = server_settings(os.environ, given_address(context, store))
    uvicorn.run(create_app(settings), host=host, port=port, log_level="warning")
