"""`evidence load` and `evidence parse`: files into the graph, or only read."""

import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer
from typer.core import TyperCommand

from evidence_api.commands.options import StoreAddress, opened
from evidence_api.endings import Status, say

if TYPE_CHECKING:
    from evidence_graph.store import Store
    from evidence_loaders.files import ReadingOptions
    from evidence_loaders.loading import Summary

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, and folders that are searched.")]
FormatName = Annotated[
    str | None,
    typer.Option("--format", metavar="NAME", help="The files' format, where their content does not tell; see below."),
]
Publisher = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who published the documents, where they do not say.")
]


Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="FIELD=HEADER",
        help="What a column of a table of claims holds, as in claim=Statement; may be repeated.",
    ),
]


class Loading(TyperCommand):
    """A command that reads files, whose help lists the formats."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help, with the formats that there are now."""
        from evidence_loaders.formats import FORMATS  # noqa: PLC0415

        self.epilog = f"Formats: {', '.join(FORMATS)}."
        super().format_help(ctx, formatter)


def load(  # noqa: PLR0913, PLR0917  (each is an option of the command)
    context: typer.Context,
    paths: Paths,
    format_name: FormatName = None,
    publisher: Publisher = None,
    column: Columns = None,
    report: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write the problems to this file, too, as JSON lines.")
    ] = None,
    store: StoreAddress = None,
) -> None:
    """Load files and folders into the graph; what is there already is left as it is."""
    from evidence_api.output.destination import written_to  # noqa: PLC0415
    from evidence_api.output.load_summary import print_summary  # noqa: PLC0415
    from evidence_graph.errors import StoreError  # noqa: PLC0415
    from evidence_loaders.loading import Summary  # noqa: PLC0415

    files = _files(paths, format_name)
    summary = Summary()
    stopped: Exception | KeyboardInterrupt | None = None
    with opened(context, store, create=True) as graph, written_to(Path(report)) if report else nullcontext() as lines:
        try:
            _load(graph, files, _options(publisher, column), summary, format_name, lines)
        except (StoreError, KeyboardInterrupt) as trouble:  # the report has to tell of what was loaded until then
            stopped = trouble
        finally:
            print_summary(sys.stdout, summary)
    if isinstance(stopped, KeyboardInterrupt):
        say("evidence: stopped; what was loaded stays, maybe more than was counted: load again to go on")
        raise typer.Exit(Status.INTERRUPTED)
    if stopped:
        raise stopped
    if summary.errors:
        raise typer.Exit(Status.NOT_ALL)


def _load(  # noqa: PLR0913, PLR0917  (what the command was given)
    graph: "Store",
    files: Sequence[tuple[str, Path]],
    options: "ReadingOptions",
    summary: "Summary",
    format_name: str | None,
    report: TextIO | None,
) -> None:
    from evidence_api.output.load_report import Reporter  # noqa: PLC0415
    from evidence_loaders.loading import load as loaded  # noqa: PLC0415

    with Reporter(files, report) as reporter:
        for progress in loaded(graph, files, options, summary, format_name):
            reporter.show(progress)


def parse(
    paths: Paths,
    format_name: FormatName = None,
    publisher: Publisher = None,
    column: Columns = None,
    spans: Annotated[bool, typer.Option("--spans", help="Also what became of each stretch of the text.")] = False,
) -> None:
    """Print what the files hold, one JSON object a document, without a graph; `evidence load` takes it back."""
    from evidence_api.output.readings import print_readings  # noqa: PLC0415

    files = _files(paths, format_name)
    if print_readings(files, _options(publisher, column, spans=spans), format_name, spans=spans):
        raise typer.Exit(Status.NOT_ALL)


def _files(paths: list[str], format_name: str | None) -> list[tuple[str, Path]]:
    from evidence_graph.errors import WrongUse  # noqa: PLC0415
    from evidence_loaders.finding import found_files  # noqa: PLC0415
    from evidence_loaders.formats import checked_format  # noqa: PLC0415

    checked_format(format_name)
    if "" in paths:  # an unset variable of a shell, which must not mean the folder one stands in
        raise WrongUse("A path is empty: name a file or a folder, or . for this one.", "path")
    files = found_files(Path(path) for path in paths)
    if not files:
        say(f"evidence: no files in {', '.join(paths)}")
    return files


def _options(publisher: str | None, columns: list[str] | None, *, spans: bool = False) -> "ReadingOptions":
    from evidence_graph.errors import WrongUse  # noqa: PLC0415
    from evidence_loaders.claim_tables.columns import FIELDS  # noqa: PLC0415
    from evidence_loaders.files import ReadingOptions  # noqa: PLC0415

    pairs = [given.partition("=") for given in columns or ()]
    for field, _, header in pairs:
        if field not in FIELDS or not header:
            told = f"--column takes FIELD=HEADER, and the field is one of {', '.join(FIELDS)}"
            raise WrongUse(f"{told}: not {field}{'=' if header else ''}{header}.", "column")
    named = tuple((field, header) for field, _, header in pairs)
    return ReadingOptions(publisher=publisher, columns=named, spans=spans)
