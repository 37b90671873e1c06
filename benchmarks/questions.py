"""How long each question's first and hundredth page take, over 10,000 and 100,000 synthetic claims.

Run: python -m benchmarks.questions [--store embedded|neo4j] [--claims N ...] [--million] [--keep FOLDER].
Prints a table for each store: rows of the whole answer in the largest graph; median and 95th percentile of the
first page in the smallest and the largest graph, and the ratio of their fastest calls, which is to stay at or under
1.5 (it says "fuller" where the smallest graph has less than a page); the hundredth page in the largest; and how
often the bare engine call, the question's own text alone, fits into the first page.
All calls of a line take turns, so that what else the machine does meets them alike. Each store is open in a process
of its own, as the embedded engine mixes up records of two that are open in one.
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.cases import Case, cases
from benchmarks.measuring import Times, by_turns
from benchmarks.one_store import ROWS, OneStore
from benchmarks.places import KINDS, folder_for, missing

SIZES = (10_000, 100_000)
"""Claims, unless told otherwise."""

MILLION = 1_000_000
"""Claims that ``--million`` adds."""

ALLOWED = 1.5
"""How often a first page of the smallest graph may fit into that of the largest."""


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
        stores = {claims: opened.enter_context(OneStore(kind, claims, folder)) for claims in sizes}
        print(f"\n{kind}: p50 / p95 in ms of pages of {ROWS} rows\n")
        _print(["question", "rows", *(f"{claims:,}" for claims in sizes), "ratio", "100th page", "x bare"])
        _print(["---"] * (5 + len(sizes)))
        for number, case in enumerate(cases(sizes[-1])):
            if case.label.startswith(only):
                _print(_measured(stores, number, case).cells())


def _print(cells: Sequence[str]) -> None:
    print("|", " | ".join(cells), "|", flush=True)


def _measured(stores: Mapping[int, OneStore], number: int, case: Case) -> Line:
    told = {claims: store.answer(number) for claims, store in stores.items()}
    small, large = told[min(told)], told[max(told)]
    calls: dict[str, Callable[[], object]] = {
        f"first {claims}": partial(store.call, "first") for claims, store in stores.items()
    }
    for name in ("hundredth", "bare"):
        if name in large.calls:
            calls[name] = partial(stores[max(stores)].call, name)
    times = by_turns(calls)
    return Line(
        case=case,
        rows=large.rows,
        fuller=small.shown < large.shown,
        first={claims: times[f"first {claims}"] for claims in stores},
        hundredth=times.get("hundredth"),
        bare=times.get("bare"),
    )


if __name__ == "__main__":
    main()
