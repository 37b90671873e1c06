"""Whole answers, row by row: JSON lines or CSV, however many rows there are."""

import csv
import io
from collections.abc import Callable, Generator, Iterator, Sequence
from itertools import chain

from fastapi import Request
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from evidence_api.http.keeper import StoreKeeper
from evidence_api.output.spreadsheet import cells, header
from evidence_graph.errors import WrongUse
from evidence_graph.store import Store
from evidence_queries.rows import AnswerRow

JSON, JSON_LINES, CSV = "application/json", "application/x-ndjson", "text/csv"
OFFERED = (JSON, JSON_LINES, CSV)
"""The first, one page with its counts, is what a client gets that says nothing."""

CHUNK = 64 * 1024
"""Characters that are sent together, if there are so many."""


def check_streamed(given: set[str]) -> None:
    """Refuse what belongs to pages. Raises WrongUse."""
    for name in ("limit", "count"):
        if name in given:
            raise WrongUse(f"{name}: a stream has every row and no counts: take {JSON} for pages.", name)


def streamed(
    request: Request,
    keeper: StoreKeeper,
    media_type: str,
    row_type: type[AnswerRow],
    rows_of: Callable[[Store], Iterator[AnswerRow]],
) -> StreamingResponse:
    """Every row of ``rows_of`` the store, in lines of ``media_type``. Raises EvidenceError as long as nothing was sent.

    Memory holds one page of the store and one chunk. A store that fails later breaks the connection off before
    the end that HTTP marks, so no client takes a part for the whole; a client that leaves ends the reading.
    """
    chunks = _chunks(keeper, media_type, row_type, rows_of)
    first = next(chunks, "")
    if request.scope["headers_only"]:
        chunks.close()
    return _Stream(first, chunks, media_type)


class _Stream(StreamingResponse):
    """Chunks, the ``first`` already made; however it ends, the reading of ``rest`` ends with it."""

    def __init__(self, first: str, rest: Generator[str, None, None], media_type: str) -> None:
        super().__init__(chain([first], rest), media_type=media_type, headers={"Vary": "Accept"})
        self._rest = rest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._rest.close()


def _chunks(
    keeper: StoreKeeper, media_type: str, row_type: type[AnswerRow], rows_of: Callable[[Store], Iterator[AnswerRow]]
) -> Generator[str, None, None]:
    with keeper.lent(for_stream=True) as store:
        rows = rows_of(store)
        lines = _json_lines(rows) if media_type == JSON_LINES else _csv_lines(row_type, rows)
        gathered: list[str] = []
        size = 0
        for line in lines:
            gathered.append(line)
            size += len(line)
            if size >= CHUNK:
                yield "".join(gathered)
                gathered, size = [], 0
        yield "".join(gathered)


def _json_lines(rows: Iterator[AnswerRow]) -> Iterator[str]:
    return (row.model_dump_json() + "\n" for row in rows)


def _csv_lines(row_type: type[AnswerRow], rows: Iterator[AnswerRow]) -> Iterator[str]:
    line = io.StringIO(newline="")
    writer = csv.writer(line)
    for told in _with_header(row_type, rows):
        writer.writerow(told)
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _with_header(row_type: type[AnswerRow], rows: Iterator[AnswerRow]) -> Iterator[Sequence[object]]:
    yield header(row_type)
    yield from map(cells, rows)
