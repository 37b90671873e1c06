"""The embedded store: ArcadeDB's native build inside this process, one folder on disk."""

import json
import os
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from errno import EEXIST, ENOTEMPTY
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Self, TypeVar

from evidence_graph.errors import (
    Conflict,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreMissing,
    StoreRejected,
    StoreTimeout,
)
from evidence_graph.store import Row, Runner, Statement, one_by_one

Result = TypeVar("Result")

ATTEMPTS = 12
"""How often a transaction is tried when the engine reports that another one changed the same records."""

PAUSE = 0.005
"""Seconds before the second attempt; each later pause is longer by as much."""

FULL = (
    "No space left",
    "File too large",
    "Disk quota exceeded",
    "Read-only file system",
    "Permission denied",
)
"""What the system says when a folder takes no more."""

RESCUE = "put a whole copy in its place, or load the documents again into a new store"
"""What helps where files of a store are damaged."""

_ONLY = threading.Lock()
"""Held while a store is open: the engine mixes up records of two that are open in one process."""


class EmbeddedStore:
    """A graph in a folder that this process owns while it is open.

    ``create`` makes the folder where there is none; without it, :class:`StoreMissing` is raised. Threads may
    share the store: they read at the same time and write one after the other. The engine has one time limit,
    which counts from a statement's start, so a transaction beside a limited read may come under its limit, too.
    """

    schema_file = "embedded.sql"

    def __init__(self, folder: str, *, create: bool = False) -> None:
        if not _ONLY.acquire(blocking=False):
            raise StoreLocked(
                f"{folder} can't be opened: this process has another embedded store open; close that first"
            )
        self.address = folder
        self._timeout: int | None = None
        self._settings = threading.Lock()
        self._writing = threading.Lock()
        self._open = True
        try:
            self._database = self._opened(Path(folder), create)
        except BaseException:
            self._give_back()
            raise

    def read(self, text: str, parameters: Mapping[str, Any], *, timeout: float | None = None) -> list[Row]:
        """The rows that ``text`` returns; ``timeout`` in seconds stops the query in the store."""
        return self._run(lambda: self._read(text, parameters, timeout))

    def write(self, statements: Iterable[Statement]) -> None:
        """Run all statements in one transaction: all are kept, or none."""
        planned = list(statements)
        self.change(lambda run: one_by_one(run, planned))

    def change(self, work: Callable[[Runner], None]) -> None:
        """Do ``work`` in one transaction, of which all is kept or nothing."""
        with self._writing:
            for attempt in range(1, ATTEMPTS + 1):
                try:
                    return self._run(lambda: self._transaction(work))
                except _Again:
                    time.sleep(PAUSE * attempt)
        raise Conflict(f"others kept changing the same parts of {self.address}; nothing was written, try again")

    def define(self, text: str) -> None:
        """Run the SQL definitions of ``text`` in one go."""
        self._run(lambda: self._database.command("sqlscript", text).to_list())

    def close(self) -> None:
        """Give the folder back; the store can't be used afterwards."""
        try:
            self._run(self._database.close)
        finally:
            self._give_back()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _give_back(self) -> None:
        """Let this process open another store."""
        if self._open:
            self._open = False
            _ONLY.release()

    def _opened(self, folder: Path, create: bool) -> Any:
        os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")  # or the engine logs on stderr
        os.environ.setdefault("ARCADEDB_NATIVE_CMD", "0")  # or the parameters of 4,096 commands stay in memory
        import arcadedb  # noqa: PLC0415  (loads a 100 MB library: only where a store is used)

        factory = arcadedb.DatabaseFactory(str(folder.resolve()))
        if not self._run(factory.exists):
            if not self._run(lambda: _is_free(folder)):
                raise StoreError(f"{folder} is not a store: name a folder that `evidence load` made, or a new one")
            if not create:
                raise StoreMissing(f"no store at {self.address}: run `evidence load` first, or name one with --store")
            self._run(lambda: _make(folder.resolve()))
        lacking = _lacking(folder)
        if lacking:
            raise StoreError(f"{self.address} lacks {lacking}, as after a copy that was cut short: {RESCUE}")
        try:
            database = self._run(factory.open)
        except StoreRejected as wrong:
            raise StoreError(f"{wrong}; its files may be damaged: {RESCUE}") from wrong
        self._run(lambda: database.set_wal_flush("yes_full"))
        return database

    def _read(self, text: str, parameters: Mapping[str, Any], timeout: float | None) -> list[Row]:
        self._allow(timeout)
        rows: list[Row] = self._database.query("opencypher", text, dict(parameters)).to_list()
        return rows

    def _transaction(self, work: Callable[[Runner], None]) -> None:
        self._allow(None)
        self._database.begin()
        try:
            work(self._command)
            self._database.commit()
        finally:
            if self._database.is_transaction_active():
                self._database.rollback()

    def _command(self, statement: Statement) -> list[Row]:
        """The rows of a statement in the transaction that is open."""
        rows: list[Row] = self._database.command("opencypher", statement.text, dict(statement.parameters)).to_list()
        if statement.must_match and not rows:
            raise Conflict(f"the graph in {self.address} was changed meanwhile; nothing was written")
        return rows

    def _allow(self, timeout: float | None) -> None:
        """Set how long the statements that start from now on may take."""
        milliseconds = 0 if timeout is None else max(1, round(timeout * 1000))
        with self._settings:
            if milliseconds != self._timeout:
                self._database.command("sql", f"ALTER DATABASE `arcadedb.command.timeout` {milliseconds}")
                self._timeout = milliseconds

    def _run(self, call: Callable[[], Result]) -> Result:
        import arcadedb  # noqa: PLC0415

        try:
            return call()
        except arcadedb.ArcadeDBError as error:
            raise self._trouble(error) from error
        except OSError as error:
            raise StoreFull(f"{self.address} can't be written: {error.strerror}") from error

    def _trouble(self, error: Exception) -> Exception:
        """What the engine's ``error`` means to a person."""
        if (getattr(error, "native", None) or {}).get("retry") == "need_retry":
            return _Again()
        causes = [message for _, message in getattr(error, "java_chain", []) if message]
        told = f"{error} {' '.join(causes)}"
        reason = (causes[-1] if causes else str(error)).splitlines()[0]
        if "LockException" in told or "already in use" in told:
            return StoreLocked(
                f"{self.address} is in use: one process owns an embedded store at a time; "
                "end the other one, or keep the graph in a Neo4j, which serves several"
            )
        if "TimeoutException" in told:
            return StoreTimeout(f"{self.address} took longer than allowed; the query was stopped")
        if any(sign in told for sign in FULL):
            return StoreFull(f"{self.address} can't be written: {reason}")
        return StoreRejected(f"{self.address} can't do that: {reason}")


def _is_free(folder: Path) -> bool:
    """Whether a store can be made at ``folder``: nothing is there, or an empty folder."""
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def _lacking(folder: Path) -> str:
    """The kinds of records that the store's schema names and that have no file: the engine takes them for empty."""
    try:
        types = json.loads((folder / "schema.json").read_bytes())["types"].values()
    except (OSError, ValueError, KeyError, TypeError):  # the engine has the schema a second time
        return ""
    present = {file.name.partition(".")[0] for file in folder.glob("*.bucket")}
    return ", ".join(sorted({bucket for one in types for bucket in one["buckets"]} - present))


def _make(folder: Path) -> None:
    """Make a store at ``folder``, whole or not at all: the engine can't open one whose making was cut short."""
    import arcadedb  # noqa: PLC0415

    if folder.exists():  # an empty folder may be a mounted volume, which nothing can be renamed to
        arcadedb.DatabaseFactory(str(folder)).create().close()
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent, ignore_cleanup_errors=True) as scratch:
        made = Path(scratch) / folder.name
        arcadedb.DatabaseFactory(str(made)).create().close()
        try:
            made.rename(folder)
        except OSError as error:
            if error.errno not in (EEXIST, ENOTEMPTY):  # another process was quicker, and its store is as good
                raise


class _Again(Exception):
    """The engine asks for another attempt at the transaction."""
