"""Files read in several processes, given back in the order in which they were named."""

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context, parent_process
from pathlib import Path

from evidence_graph.errors import WrongUse
from evidence_graph.model import Loadable, Problem, Reading
from evidence_graph.vocabulary import Severity
from evidence_loaders import json_lines
from evidence_loaders.decoding import SAMPLE, head_of
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.finding import opened
from evidence_loaders.formats import depends_on, format_for, read_as
from evidence_loaders.unreadable import unreadable

ENOUGH_FILES = 24
"""From so many files on, it pays to start processes (each takes some 0.3 s to start)."""

AHEAD = 4
"""Files that are read ahead for each process: what bounds the memory, whatever the number of files."""

SELDOM = 50_000
"""Objects more than before, after which a reading process looks for garbage: trees of documents are no garbage yet."""

Known = Callable[[InputFile], bool]
"""Tells whether a file need not be read."""


@dataclass(frozen=True)
class ReadFile:
    """What one file holds; ``size`` in bytes. A file that was known already holds nothing.

    ``depended_on`` tells what the reading depended on beside the file (:func:`formats.depends_on`), or
    is None where ``items`` is read as it is taken.
    """

    name: str
    size: int
    items: Iterable[Loadable]
    depended_on: str | None = ""


def read_path(name: str, path: Path, options: ReadingOptions, format_name: str | None = None) -> ReadFile:
    """What a file holds; a file that can't be opened is a reading with an error. Raises WrongUse."""
    try:
        file = opened(name, path)
    except OSError as wrong:
        return ReadFile(name, 0, [_unopened(name, path, wrong)])
    try:
        form = format_for(file, options, format_name)
        # Told before it is read: what changes meanwhile makes the next load read the file again.
        depended_on = depends_on(form, file, options)
        return ReadFile(name, len(file.data), list(read_as(form, file, options)), depended_on)
    except WrongUse:
        raise
    except Exception as wrong:  # noqa: BLE001  (a fault of one loader must not stop the other files)
        return ReadFile(name, len(file.data), [_failed(file, wrong)])


def _failed(file: InputFile, wrong: Exception) -> Reading:
    message = (
        f"reading it failed ({type(wrong).__name__}: {str(wrong)[:200]}): please report this file, it is our fault"
    )
    return unreadable(file, "unknown", [Problem(severity=Severity.ERROR, code="loader-failed", message=message)])


def _unopened(name: str, path: Path, wrong: OSError) -> Reading:
    message = f"can't be read: {wrong.strerror or wrong}"
    problem = Problem(severity=Severity.ERROR, code="unreadable", message=message)
    return unreadable(InputFile.of(name, b"", path), "unknown", [problem])


def read_files(
    files: Sequence[tuple[str, Path]], options: ReadingOptions, format_name: str | None, known: Known
) -> Iterator[ReadFile]:
    """What each file holds, in order; those that are ``known`` are not read. Raises WrongUse for an unknown format."""
    read = partial(read_path, options=options, format_name=format_name)
    workers = os.cpu_count() or 1
    if len(files) < ENOUGH_FILES or workers == 1:
        for name, path in files:
            yield _streamed(name, path, format_name) or _read_here(name, path, read, known)
        return
    # Spawned, not forked: the store's engine and driver run threads in this process.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin_reading)
    try:
        yield from _side_by_side(partial(pool.submit, read), files, format_name, known, workers * AHEAD)
    finally:
        pool.shutdown(cancel_futures=True)


def _streamed(name: str, path: Path, format_name: str | None) -> ReadFile | None:
    """A file of readings, which may hold any number of documents, line by line; None for other files."""
    try:
        if not path.is_file():  # opening a pipe would wait for who writes, and take what is in it
            return None
        with path.open("rb") as opened_file:
            head = head_of(opened_file.read(SAMPLE))
        size = path.stat().st_size
    except OSError:
        return None
    if format_name == json_lines.FORMAT or (format_name is None and json_lines.recognises(head, name)):
        return ReadFile(name, size, json_lines.stream(name, path), depended_on=None)
    return None


def _read_here(name: str, path: Path, read: Callable[[str, Path], ReadFile], known: Known) -> ReadFile:
    size = _known_size(name, path, known)
    return ReadFile(name, size, []) if size is not None else read(name, path)


def _begin_reading() -> None:
    """Ctrl-C is for the process that writes; the readers end when it does, and seldom look for garbage."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_writer, daemon=True).start()
    gc.set_threshold(SELDOM)


def _end_with_the_writer() -> None:
    """A writer that is killed can't end its readers, which would wait for work for ever and keep its output open."""
    writer = parent_process()
    if writer is not None:
        writer.join()
        os._exit(1)


def _known_size(name: str, path: Path, known: Known) -> int | None:
    """The size of a file that need not be read, or None."""
    try:
        file = opened(name, path)
        return len(file.data) if known(file) else None
    except OSError:
        return None


def _side_by_side(
    submit: Callable[[str, Path], Future[ReadFile]],
    files: Sequence[tuple[str, Path]],
    format_name: str | None,
    known: Known,
    most: int,
) -> Iterator[ReadFile]:
    """What the files hold, in order, with at most ``most`` of them read and not yet taken."""
    ahead: deque[tuple[str, Future[ReadFile] | int | ReadFile]] = deque()
    for name, path in files:
        streamed = _streamed(name, path, format_name)
        size = None if streamed else _known_size(name, path, known)
        ahead.append((name, streamed or (submit(name, path) if size is None else size)))
        if len(ahead) >= most:
            yield _finished(*ahead.popleft())
    while ahead:
        yield _finished(*ahead.popleft())


def _finished(name: str, read: Future[ReadFile] | int | ReadFile) -> ReadFile:
    if isinstance(read, ReadFile):
        return read
    return ReadFile(name, read, []) if isinstance(read, int) else read.result()
