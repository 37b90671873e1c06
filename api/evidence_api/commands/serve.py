"""`evidence serve`: the HTTP API and its pages."""

import os
import socket
from contextlib import suppress
from typing import Annotated

import typer

from evidence_api.commands.options import StoreAddress, given_address
from evidence_api.endings import say


def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 is all.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 is any free one.")] = 8000,
    store: StoreAddress = None,
) -> None:
    """Serve the HTTP API and its pages."""
    from uvicorn import Config, Server  # noqa: PLC0415

    from evidence_api.http.app import create_app  # noqa: PLC0415
    from evidence_api.http.settings import server_settings  # noqa: PLC0415

    settings = server_settings(os.environ, given_address(context, store))
    with _listening(host, port) as listening:
        shown = f"[{host}]" if ":" in host else host
        say(f"evidence: http://{shown}:{listening.getsockname()[1]}/ serves {settings.address}; Ctrl-C ends it")
        with suppress(KeyboardInterrupt):
            Server(Config(create_app(settings), log_level="warning")).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """A socket on this address. Raises WrongUse where there is no such address, or it is taken."""
    from evidence_graph.errors import WrongUse  # noqa: PLC0415

    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address, family=family, backlog=2048)
    except OSError as wrong:
        raise WrongUse(f"Can't listen on {host}, port {port}: {_reason(wrong)}.", "port") from wrong


def _reason(wrong: OSError) -> str:
    """Why, without the repetition of the address that Python adds; getaddrinfo has numbers of its own."""
    return str(wrong.strerror) if isinstance(wrong, socket.gaierror) else os.strerror(wrong.errno or 0)
