"""Rows as lines of CSV (RFC 4180), with cells that a spreadsheet can't take for formulas."""

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

from evidence_api.output.spreadsheet import defused

LIST_SEPARATOR = ";"
"""Between the items of a list in one cell, as neo4j-admin expects it."""


def write_csv(output: TextIO, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a header and the rows."""
    writer = csv.writer(output)
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)


def _cell(value: object) -> str | int | float | None:
    if isinstance(value, bool):
        return str(value).lower()
    return defused(LIST_SEPARATOR.join(map(str, value)) if isinstance(value, list) else value)
