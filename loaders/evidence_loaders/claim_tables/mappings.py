"""Small files that name a table's columns: ``NAME.columns.toml`` or ``.json`` beside it, ``columns.toml`` for a folder.

Each line says what a column holds and its header: ``claim = "Statement"``.
"""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

Pairs = tuple[tuple[str, str], ...]

LARGEST = 100_000
"""Bytes; a mapping has some ten lines."""

_ENDINGS = (".columns.toml", ".columns.json")


def is_mapping(name: str) -> bool:
    """Whether a file of this name says how to read tables, and is none itself."""
    last = name.rsplit("/", 1)[-1]
    return last in ("columns.toml", "columns.json") or last.endswith(_ENDINGS)


def mapping_beside(table: Path | None) -> Path | None:
    """The file that names the columns of ``table``, or None."""
    if table is None:
        return None
    names = [
        *(stem + ending for stem in (table.name, table.stem) for ending in _ENDINGS),
        "columns.toml",
        "columns.json",
    ]
    return next((found for found in (table.with_name(name) for name in names) if found.is_file()), None)


def pairs_in(mapping: Path) -> Pairs:
    """What the file says: pairs of field and header. Raises ValueError, with the reason, where it can't be read."""
    try:
        data = mapping.read_bytes() if mapping.stat().st_size <= LARGEST else b"\xff"
        text = data.decode()
        told = tomllib.loads(text) if mapping.suffix == ".toml" else json.loads(text)
    except (OSError, ValueError, RecursionError) as wrong:
        raise ValueError(f"{mapping.name} can't be read: {wrong}") from wrong
    return tuple(_pairs(told, mapping.name))


def _pairs(told: object, name: str) -> Iterator[tuple[str, str]]:
    inner = told.get("columns", told) if isinstance(told, dict) else told
    if not isinstance(inner, dict):
        raise ValueError(f'{name} holds no lines such as claim = "Statement"')  # noqa: TRY004 (of its text, not a type)
    for field, header in inner.items():
        for each in header if isinstance(header, list) else [header]:
            if not isinstance(each, str):
                raise ValueError(f"{name}: {field} is not the header of a column")  # noqa: TRY004 (as above)
            yield field, each
