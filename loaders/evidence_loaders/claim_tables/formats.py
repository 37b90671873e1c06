"""Every format of claim tables, in the order in which their signs are sure."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from evidence_graph.model import Reading
from evidence_loaders.claim_tables import reading, scifact
from evidence_loaders.files import InputFile, ReadingOptions


class Format(NamedTuple):
    """A format: its name, whether the first 64 kB of a decoded text and a file's name show it, and its loader."""

    name: str
    recognises: Callable[[str, str], bool]
    read: Callable[[InputFile, ReadingOptions], Iterator[Reading]]


CLAIM_TABLES = tuple(Format(module.FORMAT, module.recognises, module.read) for module in (reading, scifact))
"""The first that recognises a file reads it; a workbook is known by its bytes (``workbooks.is_workbook``)."""


def claim_table_format(head: str, name: str) -> Format | None:
    """The format of a table whose text begins with ``head``, or None where it is none."""
    return next((form for form in CLAIM_TABLES if form.recognises(head, name)), None)
