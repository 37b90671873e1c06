"""A table's rows, whatever kind of file they stand in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from evidence_graph.model import Problem


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
