"""`evidence export`: the graph for other systems."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from evidence_api.commands.options import StoreAddress, opened

ExportFormat = Literal["nquads", "trig", "turtle", "jsonld", "jsonl", "csv"]


def export(
    context: typer.Context,
    form: Annotated[
        ExportFormat, typer.Option("--format", help="RDF; JSON lines, which `evidence load` takes back; or tables.")
    ] = "jsonl",
    base: Annotated[str | None, typer.Option(metavar="IRI", help="How the IRIs of RDF begin.")] = None,
    output: Annotated[
        str | None, typer.Option(metavar="PATH", help="The file to write; for csv, a folder of tables.")
    ] = None,
    store: StoreAddress = None,
) -> None:
    """Write the whole graph out, as RDF, JSON lines or tables."""
    from evidence_api.exporting import DEFAULT_BASE  # noqa: PLC0415
    from evidence_api.exporting import export as exported  # noqa: PLC0415

    with opened(context, store) as graph:
        exported(graph, form, base or DEFAULT_BASE, Path(output) if output else None)
