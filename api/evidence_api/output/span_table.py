"""What became of each stretch of a document's text, as a table."""

from typing import TextIO

from evidence_api.output.consoles import console, put, table, text
from evidence_graph.model import Reading

COLOURS = {"claim": "green", "marker": "cyan", "skipped": "dim", "heading": "bold"}


def print_spans(stream: TextIO, reading: Reading) -> None:
    """One line for each stretch: where it begins, what it was taken for, why it was skipped, and its text."""
    whole = reading.document.text or ""
    made = table()
    made.add_column("Line", justify="right")
    made.add_column("Taken for")
    made.add_column("Text", ratio=1, overflow="fold")
    line, before = 1, 0
    for span in reading.spans:
        line += whole.count("\n", before, span.start)
        before = span.start
        kind = f"{span.kind}: {span.reason}" if span.reason else span.kind
        said = whole[span.start : span.end].strip()
        if said:
            made.add_row(str(line), text(kind, COLOURS.get(span.kind, "")), text(said))
    put(console(stream), text(reading.document.file, "bold"), made)
