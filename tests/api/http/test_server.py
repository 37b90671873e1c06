"""A real server process: it starts, answers many at once, and stops when told."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import httpx2 as httpx

from evidence_loaders.into_graph.run import Run
from tests.api.http.serving import AUTHORIZED, GARDEN, TOKEN
from tests.servers.neo4j import free_port
from tests.stores import Place

PROGRAM = """
import os, sys, uvicorn
from evidence_api.http.app import create_app
from evidence_api.http.settings import server_settings
uvicorn.run(create_app(server_settings(os.environ)), host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
"""
CLIENTS = 32
START_LIMIT = 60.0
"""Seconds until a server that does not answer counts as broken."""


@contextmanager
def running(place: Place) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A server over ``place`` in a process of its own, and its address."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-c", PROGRAM, str(port)],
        env=place.environ() | {"EVIDENCE_TOKEN": TOKEN},
        stderr=subprocess.PIPE,
        text=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address, process)
        yield address, process
    finally:
        process.kill()
        process.communicate()


def _wait(address: str, process: subprocess.Popen[str]) -> None:
    end = time.monotonic() + START_LIMIT
    while time.monotonic() < end and process.poll() is None:
        try:
            httpx.get(f"{address}/healthz")
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    process.kill()
    raise AssertionError(f"the server did not start: {process.communicate()[1]}")


def test_many_clients_at_once_all_get_the_same_answers_while_others_load(place: Place) -> None:
    with place.open() as store:
        Run(store).load([GARDEN])
    paths = [
        "/questions/rests-only-on?year=2016&document=garden.txt",
        "/questions/search?text=leaf&document=garden.txt",
        f"/claims/{GARDEN.claims[0].id}",
        f"/documents/{GARDEN.document.id}",
        "/sources/doi:10.5555/leaf.19",
        "/readyz",
    ]
    with running(place) as (address, _):
        with httpx.Client(base_url=address) as one:
            expected = {path: _content(one.get(path)) for path in paths}
        ready = threading.Barrier(CLIENTS)

        def client(number: int) -> list[tuple[str, int, Any]]:
            with httpx.Client(base_url=address, timeout=60) as session:
                ready.wait()
                if number < 4:
                    text = f"Title {number}\n\nStones sink in pond {number}.\n".encode()
                    session.post(f"/documents?name=s{number}.txt", content=text, headers=AUTHORIZED).raise_for_status()
                return [(path, (got := session.get(path)).status_code, _content(got)) for path in paths * 3]

        with ThreadPoolExecutor(CLIENTS) as clients:
            answers = [answer for found in clients.map(client, range(CLIENTS)) for answer in found]
        loaded = httpx.get(f"{address}/questions/search?text=stones").json()["counts"]["certain"]
    assert len(answers) == CLIENTS * len(paths) * 3
    assert [(path, status) for path, status, _ in answers if status != 200] == []
    assert all(content == expected[path] for path, _, content in answers)
    assert loaded == 4


def _content(response: httpx.Response) -> Any:
    """What was answered, but for the number of the graph's state, which the loading changes."""
    told = response.json()
    return {name: value for name, value in told.items() if name != "graph_version"}


def test_a_server_stops_when_told_and_gives_the_store_back(place: Place) -> None:
    with running(place) as (address, process):
        assert httpx.get(f"{address}/readyz").status_code == 200
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=20)
    assert process.returncode in (0, -signal.SIGTERM, 128 + signal.SIGTERM)
    assert "Traceback" not in errors
    with place.open() as store:
        assert store.read("RETURN 1 AS one", {}) == [{"one": 1}]
