"""How fast files are read, next to the bare parse of the same bytes, and written, next to a store's bare batches.

Run: python -m benchmarks.loading [--store embedded|neo4j] [--claims N] [FILE or FOLDER ...]. Without files it reads the
test material, where that is on this machine. Reading is told in processor time of one process, the fastest of
five turns, over the files that the library underneath takes; writing in seconds by the clock, since a server works
elsewhere. A server plans and compiles what it is asked for the first time: the first batches are told apart, and the
bare ones too are made in a server that made some before.
"""

import argparse
import math
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

import pytest
from benchmarks.bare_parsers import LIBRARIES, WITH_SENTENCES, Parse
from benchmarks.places import KINDS, empty, folder_for, missing
from benchmarks.raw_writing import emptied, that_make, written
from benchmarks.synthetic import batches
from tests.material import corpus

from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.finding import found_files, opened
from evidence_loaders.formats import format_of, read_file
from evidence_loaders.into_graph.run import Run

TURNS = 5
"""How often files are read; the fastest time counts."""

LEAST = 0.1
"""Seconds that a turn takes at least: small files are read again and again."""

Way = Callable[[InputFile], object]
"""One way of reading a file."""

CLAIMS = 10_000
"""Synthetic claims that are written, unless told otherwise."""

FIRST = 4
"""Batches of about 2,000 claims that are written before the clock counts, after a first one of notices alone."""

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
    _print(["format", "files", "MB", "files/s", "MB/s", "library", "its MB/s", "x bare", "x with sentences"])
    _print(["---"] * 9)
    for name, files in sorted(_by_format(chosen).items()):
        _print([name, *_speed(name, files)])


def _by_format(paths: Sequence[Path]) -> Mapping[str, list[InputFile]]:
    found: dict[str, list[InputFile]] = defaultdict(list)
    for name, path in found_files(paths):
        file = opened(name, path)
        found[format_of(file)].append(file)
    return found


def _speed(format_name: str, files: Sequence[InputFile]) -> list[str]:
    library, parse = LIBRARIES.get(format_name, ("", None))
    read = [file for file in files if parse is None or _takes(parse, file)]
    megabytes = sum(len(file.data) for file in read) / 1e6
    ways: dict[str, Way] = {"ours": lambda file: list(read_file(file, ReadingOptions(spans=False)))}
    for name, bare in (("bare", parse), ("sentences", WITH_SENTENCES.get(format_name))):
        if bare:
            ways[name] = partial(_parsed, bare)
    taken = _seconds(ways, read)
    ours = taken["ours"]
    told = [f"{len(read)}", f"{megabytes:.2f}", f"{len(read) / ours:.0f}", f"{megabytes / ours:.2f}"]
    if "bare" not in taken:
        return [*told, "", "", "", ""]
    with_sentences = f"{ours / taken['sentences']:.1f}" if "sentences" in taken else ""
    return [*told, library, f"{megabytes / taken['bare']:.2f}", f"{ours / taken['bare']:.1f}", with_sentences]


def _parsed(parse: Parse, file: InputFile) -> object:
    return parse(file.data)


def _takes(parse: Parse, file: InputFile) -> bool:
    try:
        parse(file.data)
    except Exception:  # noqa: BLE001 (each library refuses a file in its own way)
        return False
    return True


def _seconds(ways: Mapping[str, Way], files: Sequence[InputFile]) -> dict[str, float]:
    """Processor time that each of ``ways`` takes for all files: the fastest of some turns, which alternate."""
    rounds = {name: math.ceil(LEAST / max(1e-4, _taken(way, files, 1))) for name, way in ways.items()}
    turns = [{name: _taken(way, files, rounds[name]) for name, way in ways.items()} for _ in range(TURNS)]
    return {name: min(turn[name] for turn in turns) for name in ways}


def _taken(way: Way, files: Sequence[InputFile], rounds: int) -> float:
    begun = time.process_time()
    for _ in range(rounds):
        for file in files:
            way(file)
    return (time.process_time() - begun) / rounds


def _print_writing(kinds: Sequence[str], claims: int) -> None:
    print(f"\nwriting {claims:,} claims\n")
    columns = ["claims/s", "nodes and relationships", "a second", "bare, a second", "share of bare"]
    _print(["store", f"the first {FIRST} batches, s", *columns])
    _print(["---"] * 7)
    for kind in kinds:
        if reason := missing(kind):
            print(f"{kind}: not measured, {reason}")
            continue
        with folder_for(None) as folder:
            _print([kind, *_writing(kind, claims, folder)])


def _writing(kind: str, claims: int, folder: Path) -> list[str]:
    with empty(kind, folder / "loaded") as full:
        run, left = Run(full), iter(batches(claims))
        first, _ = _loading(run, islice(left, 1 + FIRST))
        before = that_make(full)
        ours, number = _loading(run, left)
        whole = that_make(full)
    with empty(kind, folder / "bare") as bare:  # a process opens one embedded store at a time
        written(before, bare)
        emptied(bare)
        nodes, theirs = written(whole, bare)
    made = nodes - sum(len(statement.parameters["rows"]) for statement in before)
    rates = made / ours, nodes / theirs
    told = [f"{first:.0f}", f"{number / ours:,.0f}", f"{made:,}", *(f"{rate:,.0f}" for rate in rates)]
    return [*told, f"{100 * rates[0] / rates[1]:.0f} %"]


def _loading(run: Run, some: Iterable[list[Reading]]) -> tuple[float, int]:
    """The seconds that writing ``some`` batches takes, and how many claims they have."""
    taken, claims = 0.0, 0
    for batch in some:
        begun = time.perf_counter()
        run.load(batch)
        taken += time.perf_counter() - begun
        claims += sum(len(reading.claims) for reading in batch)
    return taken, claims


def _print(cells: Sequence[str]) -> None:
    print("|", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main()
