"""Rows as CSV (RFC 4180): one column for each plain value, cells that a spreadsheet can't take for formulas."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Any, TextIO

from pydantic import BaseModel

from evidence_api.declared_types import item_type, model_type
from evidence_api.output.wording import told_value
from evidence_api.visible_text import visible

FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r")
"""First characters that make spreadsheets run a cell (OWASP, CSV injection)."""

SEPARATOR = "; "

Cell = str | int | float | None
"""What a cell holds."""


def write_csv(stream: TextIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a header and one line for each row, as they come; what would steer a terminal is written out on one."""
    writer = csv.writer(stream)
    writer.writerow(columns)
    on_terminal = stream.isatty()
    for row in rows:
        writer.writerow([visible(cell) if isinstance(cell, str) else cell for cell in row] if on_terminal else row)


def header(row_type: type[BaseModel], prefix: str = "") -> list[str]:
    """The columns: ``document.title`` for a value within a value, and for a list of things also their ``.ids``."""
    names: list[str] = []
    for name, field in row_type.model_fields.items():
        column = prefix + (field.alias or name)
        inner = model_type(field.annotation)
        if inner is not None:
            names += header(inner, f"{column}.")
        elif _has_ids(item_type(field.annotation)):
            names += [column, f"{column}.ids"]
        else:
            names.append(column)
    return names


def cells(row: BaseModel) -> list[Cell]:
    """One row's values, in the order of :func:`header`."""
    return [defused(value) for value in _values(row, type(row))]


def defused(value: Any) -> Cell:
    """``value`` for a cell; text that a spreadsheet would run gets an apostrophe before it.

    >>> defused("=1+1"), defused(-3)
    ("'=1+1", -3)
    """
    if value is None or (isinstance(value, (int, float)) and not isinstance(value, bool)):
        return value
    text = str(value.value if isinstance(value, Enum) else value)
    return f"'{text}" if text.startswith(FORMULA_BEGINS) else text


def _values(row: BaseModel | None, row_type: type[BaseModel]) -> Iterator[Any]:
    for name, field in row_type.model_fields.items():
        value = getattr(row, name) if row is not None else None
        inner = model_type(field.annotation)
        item = item_type(field.annotation)
        if inner is not None:
            yield from _values(value, inner)
        elif item is not None:
            yield SEPARATOR.join(told_value(one) for one in value or ())
            if _has_ids(item):
                yield SEPARATOR.join(one.id for one in value or () if one.id)
        else:
            yield value


def _has_ids(item: Any) -> bool:
    model = model_type(item)
    return model is not None and "id" in model.model_fields
