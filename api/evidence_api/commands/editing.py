"""`evidence identify`, `decisions` and `forget`: an editor's word, and documents out again."""

from typing import Annotated

import typer

from evidence_api.commands.options import Format, StoreAddress, opened
from evidence_api.forms import Form

DocumentName = Annotated[str, typer.Argument(metavar="DOCUMENT", help="Its id, or the path it was loaded from.")]


def identify(  # noqa: PLR0913, PLR0917  (each is an argument of the command)
    context: typer.Context,
    document: DocumentName,
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="The marker, as the text has it.")],
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="What it means: an id, a DOI, a PMID, entry:4, or none.")
    ],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who decides.")],
    why: Annotated[str | None, typer.Option(metavar="TEXT", help="The reason, kept with the decision.")] = None,
    store: StoreAddress = None,
) -> None:
    """Decide which source a marker of a document means; kept over reloads and revisions."""
    from evidence_loaders.into_graph import identifying  # noqa: PLC0415
    from evidence_queries.slips import told_near  # noqa: PLC0415

    with opened(context, store) as graph:
        decision = identifying.identify(graph, document, number, source, by=by, why=why)
        bare = decision.record is not None and not decision.record.title
        others = told_near(graph, decision.source) if bare and decision.source else ""
    doubt = f" Nothing else is known of it here: check its spelling, or load what tells of it{others}." if bare else ""
    means = f"marker {decision.reference} means {decision.source or 'no source'}"
    _say_done(f"{document}: {means}, decided by {by}.{doubt}")


def decisions(
    context: typer.Context,
    undo: Annotated[
        tuple[str, str] | None, typer.Option(metavar="DOCUMENT NUMBER", help="Take back what was decided.")
    ] = None,
    form: Format = Form.TABLE,
    store: StoreAddress = None,
) -> None:
    """List what editors decided, or take one decision back."""
    from evidence_api.output.decision_list import print_decisions  # noqa: PLC0415
    from evidence_loaders.into_graph import identifying  # noqa: PLC0415

    with opened(context, store) as graph:
        if undo:
            taken = identifying.undo(graph, *undo)
            _say_done(f"{undo[0]}: marker {taken.reference} is no longer decided; {taken.by} had on {taken.at}.")
        else:
            print_decisions(identifying.listed(graph), form)


def forget(context: typer.Context, document: DocumentName, store: StoreAddress = None) -> None:
    """Take a document out of the graph, with all its revisions and parts; editors' decisions are kept."""
    from evidence_api.output.wording import number_of  # noqa: PLC0415
    from evidence_loaders.into_graph.forgetting import forget as forgotten  # noqa: PLC0415

    with opened(context, store) as graph:
        gone = forgotten(graph, document)
    kept = f"; {number_of(gone.decisions_kept, 'decision')} kept" if gone.decisions_kept else ""
    _say_done(f"{document}: forgot {number_of(len(gone.documents), 'document')} ({', '.join(gone.documents)}){kept}.")


def _say_done(sentence: str) -> None:
    from evidence_api.visible_text import visible  # noqa: PLC0415

    typer.echo(visible(sentence))
