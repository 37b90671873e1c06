"""A table's rows, whatever kind of file they stand in."""

import ast
import json
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from evidence_graph.model import Problem

LONGEST_PACKED = 100_000
"""Characters of a cell that is looked into for a list or an object."""


class NoClaims(ValueError):
    """A file of which no table has a column of claims: the reason, as one sentence."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: what stands under each header, and its line in the file (None in a workbook).

    A cell is a text, or in JSON anything; ``name`` is what a JSON object calls the row.
    """

    told: Mapping[str, Any]
    line: int | None
    name: str | None = None


@dataclass
class Table:
    """The headers of a table and its rows; ``problems`` grow while the rows are read.

    ``headers`` is None where each row names its own, as in JSON.
    """

    headers: Sequence[str] | None
    rows: Iterator[TableRow]
    problems: list[Problem] = field(default_factory=list)


def plain(value: object) -> str:
    r"""A cell as one line of text; the empty text where it tells nothing or is no single value.

    >>> plain(" two \n words "), plain(2019.0), plain(None), plain(["a"])
    ('two words', '2019', '', '')
    """
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if value is None or isinstance(value, (dict, list)):
        return ""
    return " ".join(str(value).split())


def unpacked(value: Any) -> Any:
    """The list or object that a table of text holds in one cell, as JSON or as Python prints it; else the cell.

    >>> unpacked("[12, 7]"), unpacked("{'12': 'SUPPORT'}"), unpacked("[sic]")
    ([12, 7], {'12': 'SUPPORT'}, '[sic]')
    """
    text = value.strip() if isinstance(value, str) else ""
    if (text[:1], text[-1:]) not in (("[", "]"), ("{", "}")) or len(text) > LONGEST_PACKED:
        return value
    for read in (json.loads, ast.literal_eval):
        try:
            with warnings.catch_warnings(action="ignore"):  # of what looks like a slip in Python
                return read(text)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
    return value
