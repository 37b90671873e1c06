"""How a load goes on: a bar on a terminal, plain lines elsewhere, and a report of the problems as JSON lines."""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO

from evidence_api.endings import say
from evidence_api.output.problem_lines import problem_line
from evidence_loaders.loading import FileProblem, Progress

EVERY = 5.0
"""Seconds between two plain lines about how far a load is."""


class Reporter:
    """Shows on stderr how far a load is, and its problems as they come; ``report`` gets these, too."""

    def __init__(self, files: Sequence[tuple[str, Path]], report: TextIO | None) -> None:
        self._report = report
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
        self._write(progress.problems)
        lines = [problem_line(found.file, found.problem) for found in progress.problems]
        if self._bar is not None:
            self._bar.show(progress.file, progress.size, lines)
            return
        for line in lines:
            say(line)
        if time.monotonic() - self._told > EVERY:
            self._told = time.monotonic()
            say(f"{self._done:,} of {self._total:,} files")

    def _write(self, problems: Sequence[FileProblem]) -> None:
        if self._report is not None:
            for found in problems:
                told = {"file": found.file} | found.problem.model_dump(mode="json")
                self._report.write(json.dumps(told, ensure_ascii=False) + "\n")
