"""Which files a person means by paths, and what each is called."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from evidence_graph.errors import WrongUse
from evidence_graph.stores import IN_EACH_FOLDER
from evidence_loaders.claim_tables.mappings import is_mapping
from evidence_loaders.files import InputFile

LARGEST_FILE = 1_000_000_000
"""Bytes; a larger file is refused unread."""


def found_files(paths: Iterable[Path]) -> list[tuple[str, Path]]:
    """Each file with its name: its path relative to the folder that was given, or its own name.

    Folders are searched to the bottom, in the order of names; what begins with a dot is left out, and
    so are the small files that name the columns of the tables beside them, and stores. What can't be read
    (a pipe, a locked folder, a link to a folder or to nothing) is among the files, so that reading tells of it.
    Raises WrongUse for a path that is not there.
    """
    found: list[tuple[str, Path]] = []
    for path in paths:
        if path.is_dir():
            found += [(_printable(file.relative_to(path).as_posix()), file) for file in _below(path)]
        elif path.exists():
            found.append((_printable(path.name), path))
        else:
            raise WrongUse(f"There is no file or folder {str(path)!r}.", "path")
    return found


def _printable(name: str) -> str:
    """``name`` with the bytes that are no UTF-8 written out, which neither JSON nor a store would take."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _below(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    if {entry.name for entry in entries} >= IN_EACH_FOLDER:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry))
        elif not is_mapping(entry.name):
            yield Path(entry)


def opened(name: str, path: Path) -> InputFile:
    """The file at ``path``. Raises OSError where it can't be read, is no file, or is too large."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode) and path.is_symlink():
        raise OSError("it is a link to a folder, which is not followed: name that folder to load it, too")
    if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
        raise OSError("it is no file but a pipe or device: save what comes from it to a file, and load that")
    if status.st_size > LARGEST_FILE:
        raise OSError(f"{status.st_size:,} bytes: more than the limit of {LARGEST_FILE:,} bytes")
    return InputFile.of(name, path.read_bytes(), path)
