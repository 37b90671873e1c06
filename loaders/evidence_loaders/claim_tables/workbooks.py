"""Tables in Excel workbooks (.xlsx), as values: the first sheet that has a column of claims, or each as text."""

import csv
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO, StringIO
from typing import Any

from openpyxl import load_workbook

from evidence_graph.model import Problem
from evidence_graph.vocabulary import Severity
from evidence_loaders.claim_tables.columns import named
from evidence_loaders.claim_tables.delimited import unique
from evidence_loaders.claim_tables.rows import NoClaims, Table, TableRow, plain

UNPACKED_LIMIT = 100_000_000
"""Bytes of all parts together; 100,000 rows of claims have some 30 million."""

MOST_PARTS = 10_000
MOST_COLUMNS = 200
MOST_ROWS = 1_048_576
_HEADER_WITHIN = 6
_PIECE = 1 << 20
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\x00!\x00|\x00<\x00!", re.I)


class NotRead(ValueError):
    """A workbook that can't or won't be read: the reason, as one sentence."""


def table_of(data: bytes, told: Iterable[tuple[str, str]] = ()) -> Table:
    """The first table of claims in a workbook; ``told`` names its columns. Raises NotRead or NoClaims."""
    _check(data)
    told = tuple(told)
    try:
        for title, sheet, others in _sheets(data):
            found = _table(_cells(sheet), told)
            if found:
                found.problems += _others(title, others)
                return found
    except Exception as wrong:  # whatever a damaged part makes openpyxl stumble over
        raise NotRead(_sentence(wrong)) from wrong
    raise NoClaims("no sheet has a header with a column of claims: name it, as in claim=HEADER")


def sheets_as_csv(data: bytes) -> Iterator[tuple[str, list[Problem]]]:
    """Each sheet of a workbook that could be opened as comma-separated text, and what is to be told if it is read."""
    for title, sheet, others in _sheets(data):
        text = StringIO()
        lines = csv.writer(text, lineterminator="\n")
        problems = list(_others(title, others))
        for _, row in _unbroken(_cells(sheet), problems):
            lines.writerow(_on_one_line(row))
        yield text.getvalue(), problems


def _sheets(data: bytes) -> Iterator[tuple[str, Any, list[str]]]:
    """Each sheet with its name, and the names of the others."""
    with warnings.catch_warnings(action="ignore"):  # of looks and checks that have nothing to do with the cells
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    names = [sheet.title for sheet in book.worksheets]
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        yield sheet.title, sheet, [name for name in names if name != sheet.title]


def _on_one_line(row: Iterable[Any]) -> list[str]:
    """The cells of a row up to the last filled one; the lines of a cell, such as authors, are parted by semicolons."""
    parts = (cell.split("\n") if isinstance(cell, str) else [_value(cell)] for cell in row)
    cells = ["; ".join(filter(None, map(plain, each))) for each in parts]
    filled = next((place for place in range(len(cells), 0, -1) if cells[place - 1]), 0)
    return cells[:filled]


def _sentence(wrong: Exception) -> str:
    return f"the workbook can't be read: {type(wrong).__name__}: {str(wrong)[:200] or 'it is damaged'}"


def _check(data: bytes) -> None:
    """Refuses what would grow without bounds before any of it is parsed."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            reason = _refusal(archive)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError, EOFError) as wrong:
        raise NotRead(f"the workbook is no whole archive: {str(wrong)[:200]}") from wrong
    if reason:
        raise NotRead(f"the workbook is not read: {reason}")


def _refusal(archive: zipfile.ZipFile) -> str | None:
    parts = archive.infolist()
    size = sum(part.file_size for part in parts)
    if size > UNPACKED_LIMIT or len(parts) > MOST_PARTS:
        return (
            f"unpacked, it has {size:,} bytes in {len(parts):,} parts, more than the limit of {UNPACKED_LIMIT:,} bytes"
        )
    texts = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    found = next((part.filename for part in texts if _declares(archive, part)), None)
    return f"its part {found[:80]!r} declares a document type, which no workbook has" if found else None


def _declares(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    with archive.open(part) as opened:
        tail = b""
        while piece := opened.read(_PIECE):
            if _ENTITIES.search(tail + piece):
                return True
            tail = piece[-20:]
    return False


def _cells(sheet: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:
    return enumerate(sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True), 1)


def _table(cells: Iterator[tuple[int, tuple[Any, ...]]], told: tuple[tuple[str, str], ...]) -> Table | None:
    for number, row in cells:
        if number > _HEADER_WITHIN:
            return None
        names = unique(plain(cell) for cell in row)
        found = named([name for name in names if name], told)
        if found.is_of_claims or ("claim" in dict(told) and "claim" in found.columns):
            problems: list[Problem] = []
            return Table(names, _rows(cells, names, problems), problems)
    return None


def _rows(
    cells: Iterator[tuple[int, tuple[Any, ...]]], names: list[str], problems: list[Problem]
) -> Iterator[TableRow]:
    for number, row in _unbroken(cells, problems):
        if any(cell is not None for cell in row):
            yield TableRow({name: _value(cell) for name, cell in zip(names, row, strict=False) if name}, number)


def _unbroken(
    cells: Iterator[tuple[int, tuple[Any, ...]]], problems: list[Problem]
) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """The rows of a sheet as far as it can be read."""
    try:
        yield from cells
    except Exception as wrong:  # noqa: BLE001 (as above)
        problems.append(Problem(severity=Severity.ERROR, code="workbook", message=_sentence(wrong)))


def _value(cell: Any) -> Any:
    """A date as its year and day, everything else as it is."""
    return cell.isoformat() if hasattr(cell, "isoformat") else cell


def _others(title: str, others: list[str]) -> Iterator[Problem]:
    if others:
        told = ", ".join(repr(name[:40]) for name in others[:10])
        message = f"the sheet {title[:40]!r} is read, and not {told}: save another as a file of its own to read it"
        yield Problem(severity=Severity.WARNING, code="sheets", message=message, line=1)
