"""``make corpus``: how many files of the corpus are read right, by family, against truths made by others."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from tests.corpus.families import FAMILIES
from tests.corpus.retraction_hits import wrong_hits
from tests.corpus.verdicts import Verdict, verdict
from tests.material import corpus

HEADER = ("family", "files", "right", "wrong", "truth wrong", "truth silent")
"""``truth wrong`` and ``truth silent`` are among the right ones."""

Judged = dict[str, list[Verdict]]


def judged(folder: Path) -> Judged:
    """The verdicts by family; bibliographies have a family for each format that their content shows."""
    found: Judged = {}
    for name, cases in FAMILIES.items():
        for case in cases(folder):
            told = verdict(folder, case)
            found.setdefault(f"{name}: {told.form}" if name == "bibliographies" else name, []).append(told)
    return found


def table(found: Judged) -> str:
    """The table by family, and below it which files are wrong and why, and which truths."""
    everything = [told for verdicts in found.values() for told in verdicts]
    rows = [HEADER, *(_row(name, found[name]) for name in _ordered(found)), _row("all", everything)]
    lines = [*_aligned(rows), "", *_wrong(everything)]
    reasons = [f"  {told.case.file}: {told.case.truth_wrong}" for told in everything if told.case.truth_wrong]
    return "\n".join([*lines, "", "The truth is wrong:", *reasons])


def _ordered(found: Judged) -> list[str]:
    places = list(FAMILIES)
    return sorted(found, key=lambda name: (places.index(name.split(": ", maxsplit=1)[0]), name))


def _row(name: str, verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    wrong = sum(bool(told.faults) for told in verdicts)
    excused = sum(told.case.truth_wrong is not None for told in verdicts if not told.faults)
    silent = sum(told.case.silent for told in verdicts if not told.faults)
    return name, *map(str, (len(verdicts), len(verdicts) - wrong, wrong, excused or "", silent or ""))


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *numbers in rows:
        cells = [number.rjust(width) for number, width in zip(numbers, widths[1:], strict=True)]
        yield "  ".join([name.ljust(widths[0]), *cells]).rstrip()


def _wrong(verdicts: Iterable[Verdict]) -> list[str]:
    told = [f"  {one.case.file}: {'; '.join(one.faults)[:500]}" for one in verdicts if one.faults]
    return ["Wrong:", *told] if told else ["No file is wrong."]


def main() -> int:
    """Print the table; 1 where a file is wrong, and 0 with a reason where there is no corpus."""
    try:
        folder = corpus()
    except pytest.skip.Exception as missing:
        sys.stdout.write(f"{missing}\n")
        return 0
    found, hits = judged(folder), wrong_hits(folder)
    sys.stdout.write("\n".join([table(found), *hits]) + "\n")
    return int(bool(hits) or any(told.faults for verdicts in found.values() for told in verdicts))


if __name__ == "__main__":
    sys.exit(main())
