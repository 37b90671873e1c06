"""What editors decided, in each form."""

import json
from collections.abc import Sequence
from typing import Any, TextIO

from evidence_api.forms import Form
from evidence_api.output.destination import written_to
from evidence_api.output.spreadsheet import defused, write_csv
from evidence_graph.model import Decision
from evidence_graph.store import Row

COLUMNS = ("document", "file", "reference", "source", "title", "by", "at", "why", "entry_text", "identity")


def print_decisions(decisions: Sequence[tuple[Decision, Row]], form: Form) -> None:
    """Print every decision with the document that it is about now, if that is loaded."""
    rows = [_row(decision, about) for decision, about in decisions]
    with written_to(None) as stream:
        match form:
            case Form.JSON:
                stream.write(json.dumps(rows, indent=2) + "\n")
            case Form.JSONL:
                stream.writelines(json.dumps(row) + "\n" for row in rows)
            case Form.CSV:
                write_csv(stream, COLUMNS, ([defused(row[column]) for column in COLUMNS] for row in rows))
            case Form.TABLE:
                _print_table(stream, rows)


def _row(decision: Decision, about: Row) -> dict[str, Any]:
    told = decision.model_dump(mode="json", exclude={"record"})
    title = decision.record.title if decision.record else None
    told |= {"document": about["document"], "file": about["file"], "title": title}
    return {column: told[column] for column in COLUMNS}


def _print_table(stream: TextIO, rows: Sequence[dict[str, Any]]) -> None:
    from evidence_api.output.consoles import console, put, table, text  # noqa: PLC0415

    if not rows:
        stream.write("Nothing was decided yet.\n")
        return
    made = table("Document", "Marker", "Means", "By", "When", "Why")
    for row in rows:
        means = row["title"] or row["source"] or "no source"
        told = (row["file"] or row["identity"], row["reference"], means, row["by"], row["at"][:10], row["why"])
        made.add_row(*(text(one) for one in told))
    put(console(stream), made)
