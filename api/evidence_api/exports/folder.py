"""A CSV export as a folder with a file for each kind of node and relationship."""

import shutil
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from evidence_api.exports.csv_lines import write_csv
from evidence_api.exports.tables import NODES, RELATIONSHIPS
from evidence_graph.errors import WrongUse
from evidence_graph.state import graph_version, insist_on_version
from evidence_graph.store import Store

TABLES = (*NODES, *RELATIONSHIPS)
FILES = frozenset(f"{table.name}.csv" for table in TABLES)
"""The names of the files that an export consists of."""


def write_folder(store: Store, folder: Path) -> None:
    """Write the graph into ``folder``, which is new, empty, or holds an earlier export that gives way.

    The folder appears, or changes, when all is written. Raises WrongUse where it holds anything else
    or can't be made, Conflict where the graph changes meanwhile, StoreError, and OSError.
    """
    folder = folder.resolve()
    _insist_on_ours(folder)
    fresh = _beside(folder)
    try:
        fresh.mkdir()
    except OSError as wrong:
        raise WrongUse(f"output: {folder} can't be written: {wrong.strerror or wrong}.", "output") from wrong
    try:
        _write_tables(store, fresh)
        _take_the_place(fresh, folder)
    finally:
        with suppress(OSError):
            shutil.rmtree(fresh)


def _beside(folder: Path) -> Path:
    """A name that nothing has yet, on the same disk."""
    return folder.with_name(f".{folder.name}.{token_hex(6)}")


def _insist_on_ours(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise WrongUse(f"output: {folder} is a file: CSV is written into a folder.", "output")
    others = sorted({entry.name for entry in folder.iterdir()} - FILES) if folder.exists() else []
    if others:
        raise WrongUse(f"output: {folder} holds {others[0]}, which is no part of an export: name another.", "output")


def _write_tables(store: Store, folder: Path) -> None:
    version = graph_version(store)
    for table in TABLES:
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as stream:
            write_csv(stream, table.header, table.rows(store))
    insist_on_version(store, version)


def _take_the_place(fresh: Path, folder: Path) -> None:
    """Put ``fresh`` where ``folder`` is; what was there goes last, and comes back where that fails."""
    if not folder.exists():
        fresh.replace(folder)
        return
    earlier = folder.replace(_beside(folder))
    try:
        fresh.replace(folder)
    except BaseException:
        earlier.replace(folder)
        raise
    shutil.rmtree(earlier)
