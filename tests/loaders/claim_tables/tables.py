"""Reading tables for the tests, and telling what was read in few words."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from evidence_graph.model import Reading, Source
from evidence_loaders.claim_tables import reading, scifact
from evidence_loaders.decoding import head_of
from evidence_loaders.files import InputFile, ReadingOptions

Rows = Sequence[Sequence[object]]


def read_bytes(data: bytes, name: str, path: Path | None = None) -> Reading | None:
    """The reading of ``data``; None where it is not recognised as a table of claims."""
    head = head_of(data)
    loader = next((module for module in (reading, scifact) if module.recognises(head, name)), None)
    if loader is None:
        return None
    found: Reading = next(loader.read(InputFile.of(name, data, path), ReadingOptions()))
    return found


def read_text(text: str, name: str = "claims.csv") -> Reading:
    """The reading of a table that must be recognised."""
    found = read_bytes(text.encode(), name)
    assert found is not None, f"{name} is not recognised"
    return found


def read_told(data: bytes, name: str, *columns: tuple[str, str], path: Path | None = None, limit: int = 100) -> Reading:
    """The reading of a table whose columns are named, whether or not it is recognised."""
    options = ReadingOptions(columns=columns, claim_limit=limit)
    (found,) = reading.read(InputFile.of(name, data, path), options)
    return found


def as_csv(rows: Rows, delimiter: str = ",") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode()


def as_workbook(rows: Rows, *others: str) -> bytes:
    book = Workbook()
    for name in others:
        book.create_sheet(name, 0)
    for row in rows:
        book.worksheets[-1].append(list(row))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def told(found: Reading) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each claim with what it cites and why."""
    return [(claim.text, [(cite.reference, cite.intent.value) for cite in claim.cites]) for claim in found.claims]


def source_of(found: Reading, key: str) -> Source:
    """The source that a reference means."""
    (link,) = next(reference.identifies for reference in found.references if reference.key == key)
    return next(source for source in found.sources if source.id == link.source)
