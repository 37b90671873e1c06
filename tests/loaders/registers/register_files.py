"""Registers in the project's own words, made of the columns and names that their makers document."""

import csv
import io
from collections.abc import Mapping, Sequence

from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.formats import format_of, read_file

REGISTERS = frozenset({"retraction-watch", "open-retractions", "retracted-pubmed-records", "retracted-identifiers"})
COLUMNS = (
    "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,"
    "RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes"
).split(",")
USUAL = {
    "Title": "Leaves, and what they do",
    "Subject": "(BLS) Plant Biology;",
    "RetractionDate": "1/31/2023 0:00",
    "RetractionDOI": "10.5555/notice",
    "RetractionPubMedID": "0",
    "OriginalPaperDOI": "10.5555/leaf",
    "OriginalPaperPubMedID": "0",
    "RetractionNature": "Retraction",
    "Reason": "+Unreliable Data;+Notice - Limited or No Information;",
}


def watch(*rows: Mapping[str, str], delimiter: str = ",") -> bytes:
    """Retraction Watch's table with these rows, each told by what differs from the usual."""
    text = io.StringIO(newline="")
    table = csv.writer(text, delimiter=delimiter)
    table.writerow(COLUMNS)
    for row in rows:
        told = USUAL | dict(row)
        table.writerow([told.get(column, "") for column in COLUMNS])
    return text.getvalue().encode()


def read_bytes(data: bytes, name: str) -> Reading | None:
    """The reading of ``data`` as a file ``name``; None where no register is recognised."""
    file = InputFile.of(name, data)
    if format_of(file) not in REGISTERS:
        return None
    (reading,) = read_file(file, ReadingOptions())
    assert isinstance(reading, Reading)
    return reading


def noticed(data: bytes, name: str = "register.csv") -> Reading:
    """The reading of a register, which must be recognised."""
    reading = read_bytes(data, name)
    assert reading is not None, f"no register recognises {name}"
    return reading


def told(reading: Reading) -> Sequence[tuple[str, str | None, tuple[str, ...]]]:
    """Kind, date and keys of each notice."""
    return [(notice.kind.value, notice.date, notice.keys) for notice in reading.notices]
