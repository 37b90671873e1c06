"""Whole answers over HTTP: every row, in lines, and a break that nobody can overlook where the store fails."""

import csv
import io
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import httpx2 as httpx
import pytest
import uvicorn

from evidence_api.http.app import create_app
from evidence_api.http.settings import Settings
from evidence_api.output.spreadsheet import cells, header
from evidence_graph.errors import StoreTimeout
from evidence_loaders.into_graph.run import Run
from evidence_queries.asking import all_rows, checked
from evidence_queries.questions import QUESTIONS
from tests.api.http.serving import GARDEN, problem, served
from tests.api.http.test_questions import needed
from tests.stores import Place

LINES = {"Accept": "application/x-ndjson"}
TABLE = {"Accept": "text/csv"}
SEARCH = "/questions/search?text=leaf"
PATIENCE = 20.0
"""Seconds until something that did not happen counts as not happening."""


def test_every_question_gives_all_its_rows_as_lines(place: Place) -> None:
    with served(place) as client, patch("evidence_queries.asking.LARGEST_PAGE", 2):
        given = {name: client.get(f"/questions/{name}", params=needed(name), headers=LINES) for name in QUESTIONS}
        tables = {name: client.get(f"/questions/{name}", params=needed(name), headers=TABLE) for name in QUESTIONS}
    with place.open() as store:
        for name, question in QUESTIONS.items():
            rows = list(all_rows(store, question, checked(question, needed(name))))
            assert given[name].text == "".join(row.model_dump_json() + "\n" for row in rows)
            assert given[name].headers["content-type"].startswith("application/x-ndjson")
            told = [["" if cell is None else str(cell) for cell in cells(row)] for row in rows]
            assert list(csv.reader(io.StringIO(tables[name].text, newline=""))) == [header(question.row), *told]


def test_a_stream_goes_on_after_a_cursor(empty_embedded: Place) -> None:
    with served(empty_embedded) as client:
        whole = client.get(SEARCH, headers=LINES).text.splitlines()
        page = client.get(f"{SEARCH}&limit=2").json()
        assert client.get(f"{SEARCH}&after={page['next']}", headers=LINES).text.splitlines() == whole[2:]
    assert len(whole) == 5


@pytest.mark.parametrize(
    ("query", "status", "parameter"),
    [
        ("search?text=leaf&limit=2", 422, "limit"),
        ("search?text=leaf&count=true", 422, "count"),
        ("search?text=leaf&after=nonsense!", 422, "after"),
        ("search?text=leaf&colour=blue", 422, "colour"),
        ("search?text=leaf&document=no.txt", 404, "document"),
        ("provenance?claim=d0.c00009", 404, "claim"),
    ],
)
@pytest.mark.parametrize("headers", [LINES, TABLE])
def test_what_fails_before_the_first_row_is_a_problem(
    empty_embedded: Place, query: str, status: int, parameter: str | None, headers: dict[str, str]
) -> None:
    with served(empty_embedded) as client:
        assert problem(client.get(f"/questions/{query}", headers=headers), status).get("parameter") == parameter


def test_a_form_that_is_not_there_is_refused(empty_embedded: Place) -> None:
    with served(empty_embedded) as client:
        assert "text/csv" in problem(client.get(SEARCH, headers={"Accept": "image/png"}), 406)["detail"]
        assert client.get(SEARCH, headers={"Accept": "text/html,*/*;q=0.8"}).json()["question"] == "search"


def test_head_tells_the_form_and_reads_no_more_than_a_page(empty_embedded: Place) -> None:
    with served(empty_embedded) as client:
        told = client.head(SEARCH, headers=LINES)
    assert (told.status_code, told.content) == (200, b"")
    assert told.headers["content-type"].startswith("application/x-ndjson")


def test_a_store_that_fails_midway_breaks_the_stream(empty_embedded: Place) -> None:
    def failing(*given: Any, **more: Any) -> Iterator[Any]:
        yield from all_rows(*given, **more)
        raise StoreTimeout("too slow")

    with _listening(empty_embedded) as address, patch("evidence_api.http.streaming.CHUNK", 1):
        with (
            patch("evidence_api.http.questions.all_rows", failing),
            httpx.stream("GET", address, headers=LINES) as told,
        ):
            assert told.status_code == 200
            got: list[str] = []
            with pytest.raises(httpx.RemoteProtocolError):
                got.extend(told.iter_lines())
        assert len(httpx.get(address, headers=LINES).text.splitlines()) == 5, "the server goes on"


def test_a_client_that_leaves_ends_the_reading(empty_embedded: Place) -> None:
    ended = threading.Event()

    def endless(*given: Any, **more: Any) -> Iterator[Any]:
        try:
            while True:
                yield from all_rows(*given, **more)
        finally:
            ended.set()

    with _listening(empty_embedded) as address, patch("evidence_api.http.questions.all_rows", endless):
        with httpx.stream("GET", address, headers=LINES) as told:
            next(told.iter_lines())
            assert not ended.is_set()
        assert ended.wait(PATIENCE)


@contextmanager
def _listening(place: Place) -> Iterator[str]:
    """The address of a search on a server in a thread of its own, with five claims."""
    with place.open() as store:
        Run(store).load([GARDEN])
    app = create_app(Settings(place.address, place.credentials))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="critical"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}{SEARCH}"
    finally:
        server.should_exit = True
        thread.join()
