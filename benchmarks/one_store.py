"""A store that is open in a process of its own, to be asked the benchmark's questions from outside."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from unittest.mock import Mock

from benchmarks.cases import Case, cases
from benchmarks.places import filled

from evidence_graph.store import Store
from evidence_graph.vocabulary import Certainty
from evidence_queries.asked import Asked
from evidence_queries.asking import Answer, Page, ask
from evidence_queries.cursors import cursor
from evidence_queries.question import Question

ROWS = 50
"""Rows of a page."""


@dataclass(frozen=True)
class Told:
    """What the answer to a case is like: how many rows in all, how many on its first page, and what can be called."""

    rows: str
    shown: int
    calls: frozenset[str]


class OneStore:
    """The store of one kind with so many claims below ``folder``, filled unless it is there already."""

    def __init__(self, kind: str, claims: int, folder: Path) -> None:
        spawning = get_context("spawn")
        self._ours, theirs = spawning.Pipe()
        self._process = spawning.Process(target=_serve, args=(theirs, kind, claims, folder))

    def __enter__(self) -> Self:
        self._process.start()
        self._ours.recv()  # it is open
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ours.send(None)
        self._process.join()

    def answer(self, number: int) -> Told:
        """What the answer to the case of this number is like; it is then the case whose calls are made."""
        self._ours.send(number)
        told: Told = self._ours.recv()
        return told

    def call(self, name: str) -> None:
        """Read the ``first`` or the ``hundredth`` page, or make the ``bare`` call of the engine."""
        self._ours.send(name)
        self._ours.recv()


def _serve(asked: Connection, kind: str, claims: int, folder: Path) -> None:
    """Open a store and do what is asked of it, until nothing is."""
    with filled(kind, claims, folder) as store:
        asked.send(None)
        all_cases, calls = cases(claims), dict[str, Callable[[], object]]()
        while (wanted := asked.recv()) is not None:
            if isinstance(wanted, str):
                calls[wanted]()
                asked.send(None)
            else:
                calls = _calls(store, all_cases[wanted])
                asked.send(_told(calls, all_cases[wanted]))


def _told(calls: Mapping[str, Callable[[], object]], case: Case) -> Told:
    answer = calls["first"]()
    assert isinstance(answer, Answer)
    return Told(_size(answer, case), len(answer.rows), frozenset(calls))


def _calls(store: Store, case: Case) -> dict[str, Callable[[], object]]:
    """The calls that a case is measured by, those that it has."""
    calls: dict[str, Callable[[], object]] = {"first": _page(store, case)}
    if after := _hundredth(store, case):
        calls["hundredth"] = _page(store, case, after)
    if bare := _bare(store, case):
        calls["bare"] = partial(store.read, *bare)
    return calls


def _page(store: Store, case: Case, after: str | None = None) -> Callable[[], Answer]:
    return partial(ask, store, case.question, case.parameters, Page(limit=ROWS, after=after))


def _hundredth(store: Store, case: Case) -> str | None:
    """The cursor of the hundredth page, if there is one."""
    asked = Asked.of(store, case.question, case.parameters, None)
    rows = asked.rows("", 99 * ROWS + 1)
    return cursor(asked.place(rows[99 * ROWS - 1])) if len(rows) > 99 * ROWS else None


def _bare(store: Store, case: Case) -> tuple[str, Mapping[str, Any]] | None:
    """The call of the question's own text for its first page, as the engine gets it."""
    calls = Mock(wraps=store, address=store.address)
    ask(calls, case.question, case.parameters, Page(limit=ROWS))
    asked = [call.args for call in calls.read.call_args_list]
    return next((own for own in asked if _is_own(case.question, *own)), None)


def _is_own(question: Question, text: str, given: Mapping[str, Any]) -> bool:
    return {"after", "limit", "least"} <= given.keys() and text == question.page_text(given)


def _size(answer: Answer, case: Case) -> str:
    shown = [certainty for certainty in Certainty if certainty.rank >= case.parameters.certainty.rank]
    rows = sum(getattr(answer.counts, certainty.value) for certainty in shown)
    return f"{rows:,}{'' if answer.counts.exact else '+'}"
