"""What a store must do, whatever engine is behind it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Protocol, Self

Row = dict[str, Any]
"""One row of an answer: column name to scalar, list or map."""


@dataclass(frozen=True)
class Statement:
    """One Cypher text with its parameters, to be run in a transaction with others.

    ``must_match``: the transaction is rolled back with :class:`~evidence_graph.errors.Conflict`
    when this statement returns no row.
    """

    text: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    must_match: bool = False


Runner = Callable[[Statement], list[Row]]
"""Runs a statement inside a transaction and gives its rows."""


def one_by_one(run: Runner, statements: Iterable[Statement]) -> None:
    """Run statements in their order, for what they change."""
    for statement in statements:
        run(statement)


class Store(Protocol):
    """A graph that answers Cypher.

    Only scalars, lists and maps cross this boundary; dates are ISO strings. Every method raises a
    :class:`~evidence_graph.errors.StoreError` when the store can't be used.
    """

    address: str
    """Where the store is, as a person would write it, without any password."""

    def read(self, text: str, parameters: Mapping[str, Any], *, timeout: float | None = None) -> list[Row]:
        """The rows that ``text`` returns; ``timeout`` in seconds stops the query in the store."""

    def write(self, statements: Iterable[Statement]) -> None:
        """Run all statements in one transaction: all are kept, or none."""

    def change(self, work: Callable[[Runner], None]) -> None:
        """Do ``work`` in one transaction, of which all is kept or nothing.

        ``work`` runs statements by what it is given, and may do so again from the start where the store asks for
        another attempt: it must not keep anything from an earlier call.
        """

    def close(self) -> None:
        """Give the store back; it can't be used afterwards."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


@dataclass(frozen=True)
class Credentials:
    """How a server knows us; ``database`` None is the server's default."""

    username: str | None = None
    password: str | None = field(default=None, repr=False)
    database: str | None = None


__all__ = ["Credentials", "Row", "Runner", "Sequence", "Statement", "Store", "one_by_one"]
