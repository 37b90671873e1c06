"""What a load did, in a table by format."""

from collections.abc import Iterator
from typing import TextIO

from evidence_api.output.wording import number_of
from evidence_loaders.into_graph.run import Status
from evidence_loaders.loading import Summary

COLUMNS = ("documents", "claims", "references", "sources", "notices")

ALWAYS = (Status.NEW, Status.REVISED, Status.UNCHANGED)
"""What is told even where it happened to no document."""


def print_summary(stream: TextIO, summary: Summary) -> None:
    """Print what was written by format, if anything was, and what became of documents and files."""
    stream.writelines(f"{line}\n" for line in (*_table(summary), *_sentences(summary)))


def _table(summary: Summary) -> Iterator[str]:
    rows = {name: vars(tally) for name, tally in sorted(summary.by_format.items())}
    if not rows:
        return
    if len(rows) > 1:
        rows["all"] = vars(summary.total)
    width = max(len(name) for name in rows)
    yield " " * width + "".join(f"{column:>12}" for column in COLUMNS)
    for name, tally in rows.items():
        yield f"{name:<{width}}" + "".join(f"{tally[column]:>12,}" for column in COLUMNS)


def _sentences(summary: Summary) -> Iterator[str]:
    told = [
        f"{summary.documents.get(status, 0):,} {status.value}"
        for status in Status
        if status in ALWAYS or status in summary.documents
    ]
    yield f"{number_of(summary.files, 'file')}; documents: {', '.join(told)}"
    if summary.decisions:
        yield f"{number_of(summary.decisions, 'decision')} taken over"
    yield f"{number_of(summary.errors, 'error')}, {number_of(summary.warnings, 'warning')}"
