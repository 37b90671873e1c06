"""Claims as a table: what is said and where, how sure the row is, and what it rests on."""

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from evidence_api.output.consoles import certainty, lines_of, table, text
from evidence_api.output.wording import cited, place, told_value
from evidence_queries.rows import ClaimRow


def claim_table(rows: Sequence[ClaimRow]) -> Table:
    """One table row for each claim; what its question tells beside that stands above what it rests on."""
    made = table()
    made.expand = True
    made.add_column("Claim", ratio=5, overflow="fold")
    made.add_column("Certainty", width=9, no_wrap=True)
    made.add_column("Rests on", ratio=4, overflow="fold")
    for row in rows:
        made.add_row(
            lines_of(*_claim(row)), certainty(row.certainty.value), lines_of(*_particulars(row), *_support(row))
        )
    return made


def _claim(row: ClaimRow) -> Iterator[Text]:
    if row.context:
        yield text(row.context, "italic")
    yield text(row.text)
    yield text(" · ".join(part for part in (row.kind.value, row.section) if part), "dim")
    yield text(place(row), "dim")
    yield text(row.id, "dim")


def _particulars(row: ClaimRow) -> Iterator[Text]:
    for name in type(row).model_fields:
        if name not in ClaimRow.model_fields:
            yield text(f"{name.replace('_', ' ')}: {told_value(getattr(row, name))}", "bold")


def _support(row: ClaimRow) -> Iterator[Text]:
    for source in row.sources:
        yield text(cited(source), "" if source.id else "yellow")
    if not row.sources:
        yield Text("cites nothing", style="yellow")
