"""How a load goes on, and what it did: a bar on a terminal, plain lines elsewhere, and a closing table."""

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO

from evidence_api.endings import say
from evidence_api.output.problem_lines import problem_line
from evidence_loaders.into_graph.run import Status
from evidence_loaders.loading import Progress, Summary

EVERY = 5.0
"""Seconds between two plain lines about how far a load is."""


class Reporter:
    """Shows on stderr how far a load is, and its problems as they come."""

    def __init__(self, files: Sequence[tuple[str, Path]]) -> None:
        self._total = len(files)
        self._done = 0
        self._told = time.monotonic()
        self._bar: Any = None
        if sys.stderr.isatty():
            from evidence_api.output.progress_bar import ProgressBar  # noqa: PLC0415

            self._bar = ProgressBar(sys.stderr, files)

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def show(self, progress: Progress) -> None:
        """Show that one more file is done."""
        self._done += bool(progress.file)
        lines = [problem_line(found.file, found.problem) for found in progress.problems]
        if self._bar is not None:
            self._bar.show(progress.file, progress.size, lines)
            return
        for line in lines:
            say(line)
        if time.monotonic() - self._told > EVERY:
            self._told = time.monotonic()
            say(f"{self._done:,} of {self._total:,} files")


def print_summary(stream: TextIO, summary: Summary) -> None:
    """Print what a load did, one number a line."""
    stream.writelines(f"{what:<26}{count:>10,}\n" for what, count in _numbers(summary))


def _numbers(summary: Summary) -> Iterator[tuple[str, int]]:
    always = (Status.NEW, Status.REVISED, Status.UNCHANGED)
    yield "files", summary.files
    for status in Status:
        if status in always or status in summary.documents:
            yield f"documents {status.value}", summary.documents.get(status, 0)
    yield "claims", summary.claims
    yield "references", summary.references
    yield "sources", summary.sources
    if summary.decisions:
        yield "decisions", summary.decisions
    yield "errors", summary.errors
    yield "warnings", summary.warnings
