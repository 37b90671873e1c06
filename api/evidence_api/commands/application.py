"""All commands put together."""

import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from evidence_api.commands.ask import ask
from evidence_api.commands.editing import decisions, forget, identify
from evidence_api.commands.export import export
from evidence_api.commands.loading import Loading, load, parse
from evidence_api.commands.options import StoreAddress
from evidence_api.commands.questions import questions
from evidence_api.commands.serve import serve
from evidence_api.endings import Status, ended, say

ORDER = ("load", "questions", "ask", "parse", "identify", "decisions", "forget", "export", "serve")


class Guarded(TyperGroup):
    """Commands whose troubles end in a sentence, also those that typer would take for its own."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The commands, in the order in which people meet them."""
        names = super().list_commands(ctx)
        return sorted(names, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]  # typer.Context is what typer makes
        """Run the command and write out what it printed."""
        try:
            told = super().invoke(ctx)
            sys.stdout.flush()
        except (OSError, KeyboardInterrupt) as trouble:
            raise typer.Exit(ended(trouble)) from None
        return told


app = typer.Typer(
    name="evidence",
    cls=Guarded,
    help="What does each claim rest on? Loads documents into a graph and answers questions about their evidence.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)
app.command(cls=Loading)(load)
app.command(cls=Loading)(parse)
for command in (questions, identify, decisions, forget, export, serve):
    app.command()(command)
app.add_typer(ask, name="ask")


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415

        typer.echo(f"evidence {version('evidence-graph')}")
        raise typer.Exit


@app.callback()
def _before(
    context: typer.Context,
    store: StoreAddress = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    del version
    context.obj = store


def run(arguments: Sequence[str]) -> int:
    """Run one command; gives the exit status. Raises EvidenceError."""
    try:
        status = app(list(arguments), prog_name="evidence", standalone_mode=False)
    except typer.TyperException as wrong:
        return _wrong_use(wrong)
    except typer.Abort:
        return Status.INTERRUPTED
    return status if isinstance(status, int) else Status.DONE


def _wrong_use(wrong: Any) -> int:
    context = getattr(wrong, "ctx", None)
    message = wrong.format_message().rstrip(".").replace(": Value error, ", ": ")  # pydantic's words, which typer keeps
    if not message:  # the help was asked for by asking for nothing, and stands there already
        return Status.WRONG_USE
    hint = f" See `{context.command_path} --help`." if context is not None else ""
    say(f"evidence: {message}{'' if message.endswith('?') else '.'}{hint}")
    return Status.WRONG_USE
