"""The whole graph in one of the formats that other programs take."""

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from evidence_api.exports.citation_table import write_citation_table
from evidence_api.exports.folder import write_folder
from evidence_api.exports.moving import write_lines
from evidence_api.output.destination import written_to
from evidence_graph.errors import EvidenceError, WrongUse
from evidence_graph.store import Store

RDF_FORMATS = ("nquads", "trig", "turtle", "jsonld")
FORMATS = (*RDF_FORMATS, "jsonl", "csv")
"""What :func:`export` writes; JSON lines are what ``evidence load`` takes back."""

DEFAULT_BASE = "https://evidence-graph.example/"
"""How IRIs begin unless told otherwise: see ``evidence_graph.rdf.names``."""

AS_TEXT: dict[str, Callable[[Store, TextIO], None]] = {"jsonl": write_lines, "csv": write_citation_table}


def export(store: Store, format_name: str, base: str, output: Path | None) -> None:
    """Write the graph to the file ``output``, or to the standard output for None.

    CSV with ``output`` is a folder with a file for each kind of node and relationship, without it one
    table of claims and sources. ``base`` begins the IRIs of RDF. What stood at ``output`` stays until
    all is written. Raises WrongUse for an unknown format, a bad base or a place that can't be written,
    EvidenceError where the disk takes no more, Conflict where the graph changes meanwhile, and StoreError.
    """
    if format_name not in FORMATS:
        raise WrongUse(f"format: {format_name!r} is none of {', '.join(FORMATS)}.", "format")
    try:
        if format_name == "csv" and output:
            write_folder(store, output)
        else:
            _write(store, format_name, base, output)
    except BrokenPipeError:
        raise
    except OSError as wrong:
        left = "nothing was changed there" if output else "what was written is not complete"
        place = output or "the standard output"
        raise EvidenceError(f"{place} can't be written: {wrong.strerror or wrong}; {left}.") from wrong


def _write(store: Store, format_name: str, base: str, output: Path | None) -> None:
    with written_to(output) as stream:
        if format_name in AS_TEXT:
            AS_TEXT[format_name](store, stream)
        else:
            from evidence_graph.rdf.whole import write_graph  # noqa: PLC0415  (loads pyoxigraph: only for RDF)

            write_graph(store, format_name, base, stream.buffer)
        stream.flush()
