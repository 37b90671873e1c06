"""How fast files are read, next to the bare parse of the same bytes, and written, next to a store's bare batches.

Run: python -m benchmarks.loading [--store embedded|neo4j] [--claims N] [FILE or FOLDER ...]. Without files it reads the
test material, where that is on this machine. Reading is told in processor time of one process, the fastest of
three turns; writing in seconds by the clock, since a server works elsewhere.
"""

import argparse
import contextlib
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from benchmarks.bare_parsers import LIBRARIES
from benchmarks.places import KINDS, empty, fill, folder_for, missing
from benchmarks.raw_writing import written_again
from tests.material import corpus

from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.finding import found_files, opened
from evidence_loaders.formats import format_of, read_file

TURNS = 3
"""How often files are read; the fastest time counts."""

CLAIMS = 10_000
"""Synthetic claims that are written, unless told otherwise."""

FAMILIES = ("A_jats", "B_bib", "C_claims", "D_docs", "E_retraction")
"""Folders of the test material that are read: not those that are there to do harm."""


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE", help="what is read (default: the test material)")
    parser.add_argument("--store", choices=KINDS, action="append", help="write only to this store (default: both)")
    parser.add_argument("--claims", type=int, default=CLAIMS, help=f"claims that are written (default: {CLAIMS})")
    given = parser.parse_args()
    _print_reading(given.paths)
    _print_writing(given.store or KINDS, given.claims)


def _print_reading(paths: Sequence[Path]) -> None:
    try:
        chosen = paths or [corpus() / family for family in FAMILIES]
    except pytest.skip.Exception as reason:
        print(f"reading: not measured, {reason}")
        return
    _print(["format", "files", "MB", "files/s", "MB/s", "library", "its MB/s", "x bare"])
    _print(["---"] * 8)
    for name, files in sorted(_by_format(chosen).items()):
        _print([name, *_speed(name, files)])


def _by_format(paths: Sequence[Path]) -> Mapping[str, list[InputFile]]:
    found: dict[str, list[InputFile]] = defaultdict(list)
    for name, path in found_files(paths):
        file = opened(name, path)
        found[format_of(file)].append(file)
    return found


def _speed(format_name: str, files: Sequence[InputFile]) -> list[str]:
    megabytes = sum(len(file.data) for file in files) / 1e6
    ours = _seconds(lambda file: list(read_file(file, ReadingOptions(spans=False))), files)
    told = [f"{len(files)}", f"{megabytes:.2f}", f"{len(files) / ours:.0f}", f"{megabytes / ours:.2f}"]
    if format_name not in LIBRARIES:
        return [*told, "", "", ""]
    library, parse = LIBRARIES[format_name]
    bare = _seconds(lambda file: parse(file.data), files)
    if not bare:
        return [*told, library, "", ""]
    return [*told, library, f"{megabytes / bare:.2f}", f"{ours / bare:.1f}"]


def _seconds(read: Callable[[InputFile], object], files: Sequence[InputFile]) -> float:
    """Processor time of reading all files, the fastest of some turns; a damaged file counts until the parse fails."""
    taken = []
    for _ in range(TURNS):
        begun = time.process_time()
        for file in files:
            with contextlib.suppress(Exception):
                read(file)
        taken.append(time.process_time() - begun)
    return min(taken)


def _print_writing(kinds: Sequence[str], claims: int) -> None:
    print(f"\nwriting {claims:,} claims\n")
    _print(["store", "claims/s", "nodes and relationships", "a second", "bare, a second", "share of bare"])
    _print(["---"] * 6)
    for kind in kinds:
        if reason := missing(kind):
            print(f"{kind}: not measured, {reason}")
            continue
        with folder_for(None) as folder, empty(kind, folder / "loaded") as full, empty(kind, folder / "bare") as bare:
            ours = fill(full, claims)
            number, theirs = written_again(full, bare)
        rates = number / ours, number / theirs
        cells = [f"{claims / ours:,.0f}", f"{number:,}", *(f"{rate:,.0f}" for rate in rates)]
        _print([kind, *cells, f"{100 * rates[0] / rates[1]:.0f} %"])


def _print(cells: Sequence[str]) -> None:
    print("|", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main()
