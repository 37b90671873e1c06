"""The one store of the process: opened at the start, and again later where it could not be."""

import logging
import math
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from evidence_api.http.settings import Settings
from evidence_api.http.timed_store import TimedStore
from evidence_graph.errors import StoreError, StoreUnreachable
from evidence_graph.store import Store
from evidence_graph.stores import open_store

_LOG = logging.getLogger("uvicorn.error")

PAUSE = 2.0
"""Seconds for which a store that could not be reached is not tried again; clients are told to come back then."""


class StoreKeeper:
    """Opens the store once for all requests.

    While it is down, requests are refused at once with the trouble met last, instead of each waiting for
    the same dead server. A folder that is not there is made only where something can be loaded into it.
    Troubles go to the server's log: they name the store's address, which clients are not told.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._store: Store | None = None
        self._lock = threading.Lock()
        self._trouble: StoreError | None = None
        self._until = 0.0

    @contextmanager
    def lent(self, *, for_stream: bool = False) -> Iterator[Store]:
        """The store for one request, its reads limited in time: all together, or each alone ``for_stream``.

        Raises StoreError where it is down.
        """
        store = self._opened()
        seconds = self._settings.timeout
        try:
            yield TimedStore(store, seconds, math.inf if for_stream else seconds)
        except StoreError as trouble:
            _LOG.warning("The store can't be used: %s", trouble)
            if isinstance(trouble, StoreUnreachable):
                self._remember(trouble)
            raise

    def open(self) -> None:
        """Open the store, if it is not open. Raises StoreError."""
        self._opened()

    def close(self) -> None:
        """Give the store back."""
        with self._lock:
            if self._store:
                self._store.close()
            self._store = None

    def _opened(self) -> Store:
        with self._lock:
            if self._trouble and time.monotonic() < self._until:
                raise type(self._trouble)(*self._trouble.args)
            self._trouble = None
            if self._store is None:
                self._store = self._open()
            return self._store

    def _open(self) -> Store:
        settings = self._settings
        try:
            return open_store(settings.address, settings.credentials, create=settings.token is not None)
        except StoreError as trouble:
            _LOG.warning("The store can't be used yet: %s", trouble)
            self._remember(trouble)
            raise

    def _remember(self, trouble: StoreError) -> None:
        self._trouble, self._until = trouble, time.monotonic() + PAUSE
