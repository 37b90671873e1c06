"""Stores that hold synthetic claims, loaded once and kept where that is asked for."""

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from benchmarks.synthetic import batches
from tests.servers.neo4j import Server, free_port, require_neo4j

from evidence_graph.store import Credentials, Store
from evidence_graph.stores import open_store
from evidence_loaders.into_graph.run import Run

KINDS = ("embedded", "neo4j")
"""The stores, by name."""

LOADED = "loaded"
"""The file that says that a store was filled to the end."""


@contextmanager
def folder_for(kept: str | None) -> Iterator[Path]:
    """The folder that is named, or one that goes when the benchmark ends."""
    if kept:
        Path(kept).mkdir(parents=True, exist_ok=True)
        yield Path(kept)
        return
    with TemporaryDirectory(prefix="evidence-benchmark-") as scratch:
        yield Path(scratch)


def missing(kind: str) -> str | None:
    """Why there is no store of this kind on this machine, or None."""
    if kind == "neo4j":
        try:
            require_neo4j()
        except pytest.skip.Exception as reason:
            return str(reason)
    return None


@contextmanager
def empty(kind: str, folder: Path) -> Iterator[Store]:
    """A store of this kind with nothing in it, or with what ``folder`` held when it was closed."""
    with ExitStack() as opened:
        address, credentials = str(folder / "evidence.db"), Credentials()
        if kind == "neo4j":
            server = Server(folder / "neo4j", free_port())
            server.start()
            opened.callback(_end, server)
            address, credentials = server.address, server.credentials
        else:
            folder.mkdir(parents=True, exist_ok=True)
        yield opened.enter_context(open_store(address, credentials, create=True))


@contextmanager
def filled(kind: str, claims: int, folder: Path) -> Iterator[Store]:
    """A store of this kind with about ``claims`` claims; loaded unless ``folder`` has it already."""
    home = folder / f"{kind}-{claims}"
    with empty(kind, home) as store:
        if not (home / LOADED).exists():
            print(f"{kind}: loaded {claims:,} claims in {fill(store, claims):,.0f} s", flush=True)
            (home / LOADED).touch()
        yield store


def fill(store: Store, claims: int) -> float:
    """Load about ``claims`` claims; gives the seconds that writing took, without the making of the readings."""
    run, taken = Run(store), 0.0
    for number, batch in enumerate(batches(claims)):
        begun = time.perf_counter()
        run.load(batch)
        taken += time.perf_counter() - begun
        if sys.stderr.isatty():
            print(f"\r{number} batches, {taken:.0f} s ", end="", file=sys.stderr, flush=True)
    run.finish()
    return taken


def _end(server: Server) -> None:
    """Let the server write what it holds, and end it."""
    assert server.process
    server.process.communicate(timeout=60)  # closes its standard input, on which it shuts down
