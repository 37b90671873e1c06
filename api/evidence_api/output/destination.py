"""Where output goes: the standard output, or a file that is there whole or not at all."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp
from typing import TextIO

from evidence_graph.errors import WrongUse


@contextmanager
def written_to(path: Path | None) -> Iterator[TextIO]:
    """A stream for text in UTF-8, line ends as they are: the file at ``path``, or the standard output for None.

    What stood in the file stays until all is written. Raises WrongUse where ``path`` can't be written,
    and OSError where the disk takes no more.
    """
    if path is None:
        yield _standard_output()
        return
    stream, name = _opened(path)
    try:
        with stream:
            yield stream
        if name != path:
            name.replace(path)
    except BaseException as trouble:
        if name != path:
            with suppress(OSError):
                name.unlink()
        if isinstance(trouble, OSError) and trouble.filename is None:  # a write does not say where to
            trouble.filename = str(path)
        raise


def _standard_output() -> TextIO:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    return sys.stdout


def _opened(path: Path) -> tuple[TextIO, Path]:
    """The stream and the path it writes to: a new file beside ``path``, or ``path`` where it is a pipe or device."""
    try:
        if path.is_dir():
            raise WrongUse(f"output: {path} is a folder, not a file.", "output")
        if path.exists() and not path.is_file():
            return path.open("w", encoding="utf-8", newline=""), path
        descriptor, name = mkstemp(prefix=f".{path.name}.", dir=path.parent)
        return open(descriptor, "w", encoding="utf-8", newline=""), Path(name)  # noqa: PTH123
    except OSError as wrong:
        raise WrongUse(f"output: {path} can't be written: {wrong.strerror or wrong}.", "output") from wrong
