"""The Neo4j store: a server that several people and programs share, reached with the official driver."""

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from evidence_graph.errors import (
    Conflict,
    StoreError,
    StoreFull,
    StoreMissing,
    StoreRefused,
    StoreRejected,
    StoreTimeout,
    StoreUnreachable,
)
from evidence_graph.store import Credentials, Row, Runner, Statement, one_by_one

if TYPE_CHECKING:
    from neo4j import ManagedTransaction
    from neo4j import Result as Answered

Result = TypeVar("Result")

PLANNED = "CYPHER replan=skip\n"
"""Before a text that is to run as it was planned, however the graph has changed since."""

PLAN_ANEW = "CYPHER replan=force\n"
"""Before a text that is to be planned for the graph as it is now."""

TIMES = 4
"""A text that changes the graph is planned anew when it runs for this time, and then whenever it ran as many times as
often: so a graph that grows has its plans made for at least a quarter of it."""

ANEW = frozenset(TIMES**power for power in range(1, 32))
"""The times at which a text is planned anew; no text runs as often as the last."""

PATIENCE = 8.0
"""Seconds that a person waits for a server that does not answer."""


class Neo4jStore:
    """A graph on a Neo4j server or cluster.

    ``patience`` in seconds bounds how long a connection may take and how long transient troubles are tried again.
    """

    schema_file = "neo4j.cypher"

    def __init__(self, address: str, credentials: Credentials, *, patience: float = PATIENCE) -> None:
        import neo4j  # noqa: PLC0415  (0.2 s: only where a server is used)

        logging.getLogger("neo4j").addHandler(logging.NullHandler())  # or the driver's log shows on stderr
        self.address = address
        self._credentials = credentials
        self._plans = Plans()
        username, password = credentials.username, credentials.password
        self._driver = self._run(
            lambda: neo4j.GraphDatabase.driver(
                address,
                auth=(username or "neo4j", password) if password is not None else None,
                connection_timeout=patience,
                connection_acquisition_timeout=patience,
                max_transaction_retry_time=patience,
                notifications_min_severity="OFF",  # our texts are held to what Neo4j warns of by the tests
            )
        )
        try:
            self._run(self._driver.verify_connectivity)
        except BaseException:
            self._driver.close()
            raise

    def read(self, text: str, parameters: Mapping[str, Any], *, timeout: float | None = None) -> list[Row]:
        """The rows that ``text`` returns; ``timeout`` in seconds stops the query in the server.

        It is asked by itself first, which takes half the messages of a transaction, and where the trouble passes
        again in a transaction, which the driver tries several times.
        """
        from neo4j import READ_ACCESS, Query, unit_of_work  # noqa: PLC0415
        from neo4j.exceptions import DriverError, Neo4jError  # noqa: PLC0415

        def rows(transaction: "ManagedTransaction") -> list[Row]:
            return _rows(transaction.run(text, dict(parameters)))

        def answered() -> list[Row]:
            with self._driver.session(database=self._credentials.database, default_access_mode=READ_ACCESS) as session:
                try:
                    return _rows(session.run(Query(text, timeout=timeout), dict(parameters)))
                except (DriverError, Neo4jError) as trouble:
                    if not trouble.is_retryable():
                        raise
                return session.execute_read(unit_of_work(timeout=timeout)(rows))

        return self._run(answered)

    def write(self, statements: Iterable[Statement]) -> None:
        """Run all statements in one transaction: all are kept, or none."""
        planned = list(statements)
        self.change(lambda run: one_by_one(run, planned))

    def change(self, work: Callable[[Runner], None]) -> None:
        """Do ``work`` in one transaction, of which all is kept or nothing."""

        def all_of_it(transaction: "ManagedTransaction") -> None:
            work(lambda statement: self._command(transaction, statement))

        def written() -> None:
            with self._driver.session(database=self._credentials.database) as session:
                session.execute_write(all_of_it)

        self._run(written)

    def _command(self, transaction: "ManagedTransaction", statement: Statement) -> list[Row]:
        """The rows of a statement in a transaction."""
        rows = _rows(transaction.run(self._plans.asked(statement.text), dict(statement.parameters)))
        if statement.must_match and not rows:
            raise Conflict(f"the graph at {self.address} was changed meanwhile; nothing was written")
        return rows

    def define(self, text: str) -> None:
        """Run the definitions of ``text`` in one transaction and wait until the indexes can be used."""
        self.write(Statement(one) for one in text.split(";\n") if one.strip())
        self.read("CALL db.awaitIndexes()", {})

    def close(self) -> None:
        """Give the connections back; the store can't be used afterwards."""
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _run(self, call: Callable[[], Result]) -> Result:
        from neo4j.exceptions import DriverError, Neo4jError  # noqa: PLC0415

        try:
            return call()
        except (DriverError, Neo4jError) as error:
            raise self._trouble(error) from error
        except (UnicodeEncodeError, OverflowError) as error:
            raise StoreRejected(f"{self.address} can't keep a value: {error}") from error

    def _trouble(self, error: Exception) -> StoreError:
        """What the driver's ``error`` means to a person."""
        from neo4j import exceptions  # noqa: PLC0415

        code = getattr(error, "code", None) or ""
        told = getattr(error, "message", None) or str(error)
        if isinstance(error, exceptions.DriverError):
            told = str(error)
        reason = told.splitlines()[0]
        if ".Security." in code:
            return StoreRefused(f"{self.address} refuses us, see NEO4J_USERNAME and NEO4J_PASSWORD: {reason}")
        if "TransactionTimedOut" in code:
            return StoreTimeout(f"{self.address} took longer than allowed; the query was stopped")
        if code.endswith("DatabaseNotFound"):
            return StoreMissing(f"{self.address} has no database {self._credentials.database}: see NEO4J_DATABASE")
        if "No space left" in told:
            return StoreFull(f"{self.address} can't be written: {reason}")
        unreachable = (exceptions.ServiceUnavailable, exceptions.SessionExpired, exceptions.ConnectionPoolError)
        if isinstance(error, unreachable):
            return StoreUnreachable(f"no Neo4j answers at {self.address}: start it, or name another store with --store")
        return StoreRejected(f"{self.address} can't do that: {reason}")


class Plans:
    """Tells the server when to plan a text anew: when it runs for the fourth time, the 16th, the 64th, and so on.

    Left to itself it plans all texts again every ten seconds while a load grows the graph, which takes half as long as
    the load. Planned once and for all, a text that first ran when a register was all there was goes on to look through
    all references of a large graph. The first time it is the server that judges whether a plan it has will do.
    """

    def __init__(self) -> None:
        self._ran: Counter[str] = Counter()

    def asked(self, text: str) -> str:
        """``text`` as the server is to be asked it now."""
        self._ran[text] += 1
        if self._ran[text] == 1:
            return text
        return (PLAN_ANEW if self._ran[text] in ANEW else PLANNED) + text


def _rows(result: "Answered") -> list[Row]:
    """All rows of a result.

    The driver's own ``data()`` looks into every value for nodes and paths, which our texts never return, and takes as
    long over that as all else that reading and writing do here.
    """
    names = result.keys()
    return [dict(zip(names, record.values(), strict=True)) for record in result]
