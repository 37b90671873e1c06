"""A store on a clock: all that one request reads together takes no longer than is allowed."""

import time
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import Any, Self

from evidence_graph.errors import StoreTimeout
from evidence_graph.store import Row, Runner, Statement, Store

NAME = "the graph"
"""What clients are told instead of the store's address, which is the server's own business."""


class TimedStore:
    """``store`` for one request, which raises StoreTimeout once ``together`` seconds have passed since it was made.

    Each query gets ``seconds``, not what is left of them: the embedded store keeps one limit for
    all threads, and changing it costs more than most queries. Closing it leaves ``store`` open.
    """

    def __init__(self, store: Store, seconds: float, together: float) -> None:
        self.address = NAME
        self._store = store
        self._seconds = seconds
        self._together = together
        self._end = time.monotonic() + together

    def read(self, text: str, parameters: Mapping[str, Any], *, timeout: float | None = None) -> list[Row]:
        """The rows that ``text`` returns, within ``timeout`` or what the request is allowed."""
        if time.monotonic() >= self._end:
            raise StoreTimeout(f"the store took longer than {self._together:g} seconds; the question was given up")
        return self._store.read(text, parameters, timeout=timeout or self._seconds)

    def write(self, statements: Iterable[Statement]) -> None:
        """Run all statements in one transaction; this has no limit."""
        self._store.write(statements)

    def change(self, work: Callable[[Runner], None]) -> None:
        """Do ``work`` in one transaction; this has no limit."""
        self._store.change(work)

    def close(self) -> None:
        """Nothing: the store serves other requests."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
