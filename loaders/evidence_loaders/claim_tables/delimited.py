"""Tables of claims in text: commas, tabs, semicolons or bars, with a header near the top."""

import csv
import re
from collections.abc import Iterable, Iterator

from evidence_graph.model import Problem
from evidence_loaders.bibliographies.columns import Header
from evidence_loaders.bibliographies.rows import rows
from evidence_loaders.claim_tables.columns import named
from evidence_loaders.claim_tables.rows import Table, TableRow

_DELIMITERS = "\t,;|"
_HEADER_WITHIN = 6
"""Lines; some tables have a title above the header."""
_RULE = re.compile(r"[\s|:]*-[-\s|:]*")
_LOOKED_AT = 50
"""Lines below a header in which text shows that the table is part of a Markdown document."""
_LONGEST_HEADER = 10_000
"""Characters; what is longer is no row of names."""


def header_in(text: str, told: Iterable[tuple[str, str]] = ()) -> Header | None:
    """The header of a table of claims, if one of the first lines of ``text`` is one; ``told`` names its columns."""
    told = tuple(told)
    best: tuple[int, Header] | None = None
    for header in _headers(text):
        if header.delimiter == "|" and _is_part_of_markdown(text, header.line):
            continue
        found = named(header.names, told)
        claims = found.is_of_claims or ("claim" in dict(told) and "claim" in found.columns)
        if claims and (best is None or len(found.columns) > best[0]):
            best = len(found.columns), header
    return best[1] if best else None


def _is_part_of_markdown(text: str, line: int) -> bool:
    """Whether the header on ``line`` is that of a Markdown table, and other text comes after it."""
    below = text.split("\n", line + _LOOKED_AT)[line : line + _LOOKED_AT]
    return (
        bool(below) and _RULE.fullmatch(below[0]) is not None and any(row.strip() and "|" not in row for row in below)
    )


def _headers(text: str) -> Iterator[Header]:
    for number, line in enumerate(text.split("\n", _HEADER_WITHIN)[:_HEADER_WITHIN], 1):
        for delimiter in _DELIMITERS:
            if delimiter in line and len(line) <= _LONGEST_HEADER:
                try:
                    names = next(csv.reader([line], delimiter=delimiter), [])
                except csv.Error:
                    continue
                yield Header(tuple(names), number, delimiter)


def table_in(text: str, header: Header) -> Table:
    """The table below ``header``."""
    problems: list[Problem] = []
    names = unique(header.names)
    each = (
        TableRow(dict(zip(names, row.cells, strict=False)), row.line)
        for row in rows(text, header, problems)
        if any(cell.strip() for cell in row.cells) and not (row.line == header.line + 1 and _is_rule(row.cells))
    )
    return Table(names, each, problems)


def _is_rule(cells: Iterable[str]) -> bool:
    """Whether a row is the line that Markdown draws below a table's header."""
    return bool(_RULE.fullmatch("|".join(cells)))


def unique(names: Iterable[str]) -> list[str]:
    """``names`` with a number behind those that came before, so that no column hides another."""
    seen: dict[str, int] = {}
    told = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        told.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return told
