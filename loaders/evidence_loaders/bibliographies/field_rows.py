"""Tables of which each row is a field of a work, its name in front, as Embase exports them (``"TITLE","Leaves"``)."""

from collections.abc import Iterator, Mapping

from evidence_graph.model import Problem
from evidence_loaders.bibliographies.columns import Header, columns_of
from evidence_loaders.bibliographies.rows import Row, rows

_FIRST = "TITLE"
"""The field that begins a work."""
_OTHERS = frozenset(
    ("AUTHOR NAMES", "SOURCE", "SOURCE TITLE", "PUBLICATION YEAR", "PUBLICATION TYPE", "MEDLINE PMID", "DOI", "PUI")
)
_ENOUGH = 2
"""Other fields that must follow; the title of one table may well be followed by the column of another."""
_LOOKED_AT = 60
"""Lines; an abstract may fill some."""
_MOST_VALUES = 10_000
"""Values of one field, such as authors."""
_SEVERAL = "AUTHOR NAMES"
"""The field of which every value is read; behind others stands an address."""


def begins(text: str) -> bool:
    """Whether ``text`` begins with the fields of a work."""
    lines = text.lstrip().split("\n", _LOOKED_AT)[:_LOOKED_AT]
    fields = {line.split(",", 1)[0].strip('" ') for line in lines[1:]}
    return lines[0].split(",", 1)[0].strip('" ') == _FIRST and len(fields & _OTHERS) >= _ENOUGH


def works(text: str, problems: list[Problem]) -> Iterator[tuple[Row, Mapping[str, list[int]]]]:
    """Each work as a row of a table, and which of its cells hold what."""
    fields: dict[str, str] = {}
    line, raw = 1, list[str]()
    for row in rows(text, Header(("",) * _MOST_VALUES, 0, ","), problems):
        name = row.cells[0].strip()
        if name == _FIRST and fields:
            yield _work(fields, raw, line)
            fields, raw = {}, []
        line = row.line if not fields else line
        said = [value.strip() for value in row.cells[1:] if value.strip()]
        if name and said:
            fields.setdefault(name, "; ".join(said) if name == _SEVERAL else said[0])
            raw.append(row.raw)
    if fields:
        yield _work(fields, raw, line)


def _work(fields: Mapping[str, str], raw: list[str], line: int) -> tuple[Row, Mapping[str, list[int]]]:
    return Row(list(fields.values()), "\n".join(raw), line), columns_of(list(fields))
