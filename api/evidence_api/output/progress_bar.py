"""The bar that shows how far a load is, with its rate and the time left."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from evidence_api.output.consoles import console, text


class ProgressBar:
    """Counts bytes and files; lines are printed above it."""

    def __init__(self, stream: TextIO, files: Sequence[tuple[str, Path]]) -> None:
        self._files = len(files)
        self._done = 0
        self._progress = Progress(
            TextColumn("{task.fields[files]}", markup=False),
            BarColumn(),
            DownloadColumn(),
            TransferSpeedColumn(),
            TimeRemainingColumn(),
            console=console(stream),
            transient=True,
        )
        self._task = self._progress.add_task("load", total=_bytes_of(files), files=self._told())

    def start(self) -> None:
        """Begin to show it."""
        self._progress.start()

    def stop(self) -> None:
        """Take it away."""
        self._progress.stop()

    def show(self, file: str, size: int, lines: Sequence[str]) -> None:
        """Go on by one file of ``size`` bytes, with ``lines`` to print."""
        self._done += bool(file)
        for line in lines:
            self._progress.console.print(text(line), soft_wrap=True)
        self._progress.update(self._task, advance=size, files=self._told())

    def _told(self) -> str:
        return f"{self._done:,}/{self._files:,} files"


def _bytes_of(files: Sequence[tuple[str, Path]]) -> int:
    total = 0
    for _, path in files:
        with suppress(OSError):
            total += path.stat().st_size
    return total
