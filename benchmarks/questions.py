"""How long each question's first and hundredth page take, over 10,000 and 100,000 synthetic claims.

Run: python -m benchmarks.questions [--store embedded|neo4j] [--claims N ...] [--million] [--keep FOLDER].
Prints a table for each store: rows of the whole answer in the largest graph; median and 95th percentile of the
first page in the smallest and the largest graph, and the ratio of their fastest calls, which is to stay at or under
1.5 (it says "fuller" where the smallest graph has less than a page); the hundredth page in the largest; and how
often the bare engine call, the question's own text alone, fits into the first page.
All calls of a line take turns, so that what else the machine does meets them alike.
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import Mock

from benchmarks.cases import Case, cases
from benchmarks.measuring import Times, by_turns
from benchmarks.places import KINDS, filled, folder_for, missing

from evidence_graph.store import Store
from evidence_graph.vocabulary import Certainty
from evidence_queries.asked import Asked
from evidence_queries.asking import Answer, Page, ask
from evidence_queries.cursors import cursor
from evidence_queries.question import Question

SIZES = (10_000, 100_000)
"""Claims, unless told otherwise."""

MILLION = 1_000_000
"""Claims that ``--million`` adds."""

ALLOWED = 1.5
"""How often a first page of the smallest graph may fit into that of the largest."""

ROWS = 50
"""Rows of a page."""


@dataclass(frozen=True)
class Line:
    """What was measured of one question in graphs of several sizes."""

    case: Case
    rows: str
    fuller: bool
    first: dict[int, Times]
    hundredth: Times | None
    bare: Times | None

    def cells(self) -> list[str]:
        """The line of the table."""
        small, large = min(self.first), max(self.first)
        ratio = self.first[large].fastest / self.first[small].fastest
        mark = "" if ratio <= ALLOWED else " grows" if self.case.grows else " fuller" if self.fuller else " too slow"
        return [
            self.case.label,
            self.rows,
            *(f"{times.middle:.1f} / {times.slow:.1f}" for times in self.first.values()),
            f"{ratio:.1f}{mark}",
            f"{self.hundredth.middle:.1f} / {self.hundredth.slow:.1f}" if self.hundredth else "",
            f"{self.first[large].fastest / self.bare.fastest:.1f}" if self.bare else "",
        ]


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--store", choices=KINDS, action="append", help="only this store (default: both)")
    parser.add_argument("--claims", type=int, action="append", help="only graphs of so many claims")
    parser.add_argument("--million", action="store_true", help="a graph of 1,000,000 claims as well: takes hours")
    parser.add_argument("--keep", metavar="FOLDER", help="keep the graphs there, and use those that it has")
    parser.add_argument("--only", default="", metavar="WORD", help="only questions whose line begins so")
    given = parser.parse_args()
    sizes = [*(given.claims or SIZES), *([MILLION] if given.million else [])]
    for kind in given.store or KINDS:
        if reason := missing(kind):
            print(f"{kind}: not measured, {reason}")
            continue
        with folder_for(given.keep) as folder:
            _print_table(kind, sorted(sizes), folder, given.only)


def _print_table(kind: str, sizes: Sequence[int], folder: Path, only: str) -> None:
    with ExitStack() as opened:
        stores = {claims: opened.enter_context(filled(kind, claims, folder)) for claims in sizes}
        print(f"\n{kind}: p50 / p95 in ms of pages of {ROWS} rows\n")
        _print(["question", "rows", *(f"{claims:,}" for claims in sizes), "ratio", "100th page", "x bare"])
        _print(["---"] * (5 + len(sizes)))
        by_size = {claims: cases(claims) for claims in sizes}
        for number, case in enumerate(by_size[sizes[-1]]):
            if case.label.startswith(only):
                _print(_measured(stores, {claims: by_size[claims][number] for claims in sizes}).cells())


def _print(cells: Sequence[str]) -> None:
    print("|", " | ".join(cells), "|", flush=True)


def _measured(stores: Mapping[int, Store], asked: Mapping[int, Case]) -> Line:
    largest = max(stores)
    store, case = stores[largest], asked[largest]
    pages = {claims: _page(stores[claims], asked[claims]) for claims in stores}
    calls: dict[str, Callable[[], object]] = {f"first {claims}": page for claims, page in pages.items()}
    if after := _hundredth(store, case):
        calls["hundredth"] = _page(store, case, after)
    if bare := _bare(store, case):
        calls["bare"] = partial(store.read, *bare)
    times = by_turns(calls)
    return Line(
        case=case,
        rows=_size(pages[largest](), case),
        fuller=len(pages[min(stores)]().rows) < len(pages[largest]().rows),
        first={claims: times[f"first {claims}"] for claims in stores},
        hundredth=times.get("hundredth"),
        bare=times.get("bare"),
    )


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


if __name__ == "__main__":
    main()
