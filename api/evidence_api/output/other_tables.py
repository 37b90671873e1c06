"""References, sources, changes, numbers and whatever later questions give, as tables."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from evidence_api.output.consoles import certainty, lines_of, table, text
from evidence_api.output.spreadsheet import cells, header
from evidence_api.output.wording import NOTHING, named, number_of, source_name, told_value
from evidence_queries.rows import AnswerRow, ChangeRow, CountRow, ReferenceRow, SourceRow

SHOWN = 6
"""Alternatives of one reference that are written out."""


def reference_table(rows: Sequence[ReferenceRow]) -> Table:
    """References: their document, what they may mean, and how many claims cite them."""
    made = table("Marker", "Document", "May mean", "Cited by", "Certainty")
    for row in rows:
        cited_by = text(number_of(len(row.cited_by), "claim"))
        sure = certainty(row.certainty.value)
        made.add_row(text(row.key), text(row.document.file), _alternatives(row), cited_by, sure)
    return made


def source_table(rows: Sequence[SourceRow]) -> Table:
    """Sources, with a column for all that their question tells beside what a source is."""
    extra = [name for name in type(rows[0]).model_fields if name not in SourceRow.model_fields]
    made = table("Source", *(name.replace("_", " ").capitalize() for name in extra), "Certainty")
    for row in rows:
        told = (text(told_value(getattr(row, name))) for name in extra)
        made.add_row(_source(row), *told, certainty(row.certainty.value))
    return made


def change_table(rows: Sequence[ChangeRow]) -> Table:
    """Claims that two revisions do not have alike."""
    made = table("Change", "Claim", "Before", "Sources", "Sources before")
    for row in rows:
        texts = (text(row.text), text(row.earlier_text))
        made.add_row(text(row.change, "bold"), *texts, _several(row.sources), _several(row.earlier_sources))
    return made


def count_table(rows: Sequence[CountRow]) -> Table:
    """Numbers by what was counted."""
    made = table("What", "By", "Value")
    made.leading = 0
    made.add_column("Number", justify="right")
    for row in rows:
        made.add_row(text(row.what), text(row.by), text(row.value), f"{row.count:,}")
    return made


def plain_table(rows: Sequence[AnswerRow]) -> Table:
    """Rows of any kind: a column for each value."""
    made = table(*header(type(rows[0])))
    for row in rows:
        made.add_row(*(text(cell) for cell in cells(row)))
    return made


def _source(row: SourceRow) -> Text:
    facts = (", ".join(row.authors), row.year, row.kind.value, row.venue, row.publisher)
    about = " · ".join(str(fact) for fact in facts if fact)
    return lines_of(text(named(row.title, row.id)), text(about, "dim"), text(row.id, "dim"))


def _several(told: Sequence[str]) -> Text:
    return lines_of(*(text(one) for one in told))


def _alternatives(row: ReferenceRow) -> Text:
    if not row.may_be:
        return text(NOTHING, "yellow")
    shown = [source_name(source) for source in row.may_be[:SHOWN]]
    if len(row.may_be) > SHOWN:
        shown.append(f"and {number_of(len(row.may_be) - SHOWN, 'other')}")
    return _several(shown)
