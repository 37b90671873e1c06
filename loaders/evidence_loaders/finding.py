"""Which files a person means by paths, and what each is called."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from evidence_graph.errors import WrongUse
from evidence_loaders.claim_tables.mappings import is_mapping
from evidence_loaders.files import InputFile

LARGEST_FILE = 1_000_000_000
"""Bytes; a larger file is refused unread."""


def found_files(paths: Iterable[Path]) -> list[tuple[str, Path]]:
    """Each file with its name: its path relative to the folder that was given, or its own name.

    Folders are searched to the bottom, in the order of names; what begins with a dot is left out, and
    so are the small files that name the columns of the tables beside them.
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
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _below(entry)
        elif entry.is_file() and not is_mapping(entry.name):
            yield entry


def opened(name: str, path: Path) -> InputFile:
    """The file at ``path``. Raises OSError where it can't be read, or is too large."""
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise OSError(f"{size:,} bytes: more than the limit of {LARGEST_FILE:,} bytes")
    return InputFile.of(name, path.read_bytes(), path)
