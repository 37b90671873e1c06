"""What the HTTP API adds to the store's own time: one client on loopback, a real server, turn about with direct calls.

Run: python -m benchmarks.serving [--store embedded|neo4j] [--claims N] [--keep FOLDER].
"""

import argparse
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

import uvicorn
from benchmarks.cases import Case, cases
from benchmarks.measuring import by_turns
from benchmarks.places import KINDS, filled, folder_for, home_of, missing, place
from fastapi import FastAPI

from evidence_api.http.app import create_app
from evidence_api.http.settings import Settings
from evidence_graph.store import Store
from evidence_queries.asking import Page, ask

CLIENTS = 32
"""Clients that ask at once."""

EACH = 5
"""Times that each of them asks every line."""

CLAIMS = 10_000
"""Claims in the graph, unless told otherwise."""

ASKED = ("provenance", "cites research", "single-source", "rests-only-on reviews")
"""The lines that are asked."""


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--store", choices=KINDS, action="append", help="only this store (default: both)")
    parser.add_argument("--claims", type=int, default=CLAIMS, help=f"claims in the graph (default: {CLAIMS})")
    parser.add_argument("--keep", metavar="FOLDER", help="keep the graphs there, and use those that it has")
    given = parser.parse_args()
    print("| store | question | store p50 ms | over HTTP p50 ms | added ms | answer kB |\n|" + " --- |" * 6)
    for kind in given.store or KINDS:
        if reason := missing(kind):
            print(f"{kind}: not measured, {reason}")
            continue
        with folder_for(given.keep) as folder:
            _print_lines(kind, given.claims, folder)


def _print_lines(kind: str, claims: int, folder: Path) -> None:
    with filled(kind, claims, folder):
        pass  # it is loaded now, and nobody has it open
    with place(kind, home_of(kind, claims, folder)) as (address, credentials):
        app = create_app(Settings(address, credentials))
        with _served(app) as port, app.state.keeper.lent() as store:
            asked = [case for case in cases(claims) if case.label in ASKED]
            for case in asked:
                _print_line(kind, case, store, port)
            _print_crowd(kind, [_path(case) for case in asked], port)


def _print_crowd(kind: str, paths: Sequence[str], port: int) -> None:
    """Many clients ask at once, each on a connection of its own; one that gets no answer ends the benchmark."""

    def client(number: int) -> list[float]:
        connection = HTTPConnection("127.0.0.1", port)
        taken = []
        for turn in range(EACH * len(paths)):
            start = time.perf_counter()
            _fetched(connection, paths[(number + turn) % len(paths)])
            taken.append(1000 * (time.perf_counter() - start))
        return taken

    begun = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        taken = [one for each in pool.map(client, range(CLIENTS)) for one in each]
    rate = len(taken) / (time.perf_counter() - begun)
    told = f"{len(taken)} answers, none failed, {rate:.0f} a second"
    print(
        f"{kind}: {CLIENTS} clients at once: {told}, p50 {median(taken):.0f} ms, slowest {max(taken):.0f} ms",
        flush=True,
    )


def _path(case: Case) -> str:
    return f"/questions/{case.question.name}?{urlencode(case.parameters.model_dump(mode='json', exclude_none=True))}"


def _print_line(kind: str, case: Case, store: Store, port: int) -> None:
    connection = HTTPConnection("127.0.0.1", port)
    path = _path(case)
    size = len(_fetched(connection, path))
    times = by_turns(
        {
            "store": partial(ask, store, case.question, case.parameters, Page()),
            "http": partial(_fetched, connection, path),
        }
    )
    own, over = times["store"].middle, times["http"].middle
    print(f"| {kind} | {case.label} | {own:.1f} | {over:.1f} | {over - own:.1f} | {size / 1000:.0f} |", flush=True)


def _fetched(connection: HTTPConnection, path: str) -> bytes:
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        raise RuntimeError(f"{path}: {response.status} {body[:200]!r}")
    return body


@contextmanager
def _served(app: FastAPI) -> Iterator[int]:
    """The port of a server that runs ``app`` in a thread of its own."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()


if __name__ == "__main__":
    main()
