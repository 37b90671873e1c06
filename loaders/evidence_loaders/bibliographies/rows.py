"""The rows of a delimited table with their lines; one bad row does not take the others with it."""

import csv
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

from evidence_graph.model import Problem
from evidence_loaders.bibliographies.columns import Header
from evidence_loaders.bibliographies.entry import error, warning

MOST_OPEN_QUOTES = 20
"""Quotation marks that never close, after which the rest of a table is given up."""


@dataclass(frozen=True)
class Row:
    """One row: its cells, its text, and the line it starts on (from 1)."""

    cells: Sequence[str]
    raw: str
    line: int


def rows(text: str, header: Header, problems: list[Problem]) -> Iterator[Row]:
    """The rows below ``header``; what is doubtful or lost is added to ``problems``."""
    lines = text.split("\n")
    place, damaged = header.line, 0
    while place < len(lines):
        place = yield from _until_damage(lines, place, header, problems)
        if place < len(lines):
            damaged += 1
            if damaged > MOST_OPEN_QUOTES:
                problems.append(error("table", "too many quotation marks never close: the rest is not read", place + 1))
                return
            problems.append(warning("table", "a quotation mark in this row never closes: read as text", place + 1))
            yield from _single(lines[place], place + 1, header)
            place += 1


def _until_damage(lines: list[str], start: int, header: Header, problems: list[Problem]) -> Generator[Row, None, int]:
    """Rows from line ``start`` (from 0) on; gives the line of a row that swallows the rest, or the end."""
    reader = csv.reader((f"{line}\n" for line in lines[start:]), delimiter=header.delimiter)
    width, done = len(header.names), 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return len(lines)
        except csv.Error as wrong:
            problems.append(error("table", f"the row can't be read: {wrong}", start + done + 1))
            done = reader.line_num
            continue
        first, last = start + done, start + reader.line_num
        done = reader.line_num
        if last >= len(lines) and last - first > 1 and len(cells) < width:
            return first
        if len(cells) > width and any(cell.strip() for cell in cells[width:]):
            message = f"{len(cells)} cells under {width} headers: what is beyond is left out"
            problems.append(warning("table", message, first + 1))
        if cells:
            yield Row(cells, "\n".join(lines[first:last]), first + 1)


def _single(line: str, number: int, header: Header) -> Iterator[Row]:
    for cells in csv.reader([line], delimiter=header.delimiter, quoting=csv.QUOTE_NONE):
        yield Row([cell.strip('"') for cell in cells], line, number)
