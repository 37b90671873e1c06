"""Stores that hold synthetic claims, loaded once and kept where that is asked for."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
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
def place(kind: str, folder: Path) -> Iterator[tuple[str, Credentials]]:
    """The address of a store of this kind that keeps its data in ``folder``; a server runs meanwhile."""
    if kind == "embedded":
        folder.mkdir(parents=True, exist_ok=True)
        yield str(folder / "evidence.db"), Credentials()
        return
    server = Server(folder / "neo4j", free_port(), plan_kept=10, java=())  # as a server comes
    server.start()
    try:
        yield server.address, server.credentials
    finally:
        assert server.process
        server.process.communicate(timeout=60)  # closes its standard input, on which it writes all and ends


@contextmanager
def empty(kind: str, folder: Path) -> Iterator[Store]:
    """A store of this kind with nothing in it, or with what ``folder`` held when it was closed."""
    with place(kind, folder) as (address, credentials), open_store(address, credentials, create=True) as store:
        yield store


@contextmanager
def filled(kind: str, claims: int, folder: Path) -> Iterator[Store]:
    """A store of this kind with about ``claims`` claims; loaded unless ``folder`` has it already."""
    home = home_of(kind, claims, folder)
    with empty(kind, home) as store:
        if not (home / LOADED).exists():
            print(f"{kind}: loaded {claims:,} claims in {fill(store, claims):,.0f} s", flush=True)
            (home / LOADED).touch()
        yield store


def home_of(kind: str, claims: int, folder: Path) -> Path:
    """Where :func:`filled` keeps a store."""
    return folder / f"{kind}-{claims}"


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
