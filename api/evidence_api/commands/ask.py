"""`evidence ask QUESTION`: one command for each declared question, made from its declaration."""

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from evidence_api.commands.options import Format, StoreAddress, opened
from evidence_api.forms import Form

if TYPE_CHECKING:
    from evidence_queries.question import Question


class Questions(TyperGroup):
    """The declared questions as commands; each is made when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The questions' names, in their declared order."""
        from evidence_queries.questions import QUESTIONS  # noqa: PLC0415

        del ctx
        return list(QUESTIONS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of one question. Raises WrongUse where there is none."""
        from evidence_queries.asking import question_named  # noqa: PLC0415

        del ctx
        return command_of(question_named(cmd_name.replace("_", "-")))


ask = typer.Typer(
    cls=Questions,
    help="Ask a question; `evidence questions` lists them.",
    no_args_is_help=True,
    subcommand_metavar="QUESTION [--PARAMETER VALUE]...",
)


def command_of(question: "Question") -> Any:
    """The command that asks ``question``: an option for each parameter, and those that all questions share."""
    from evidence_api.declared_types import described_field  # noqa: PLC0415

    def run(**given: Any) -> None:
        _asked(question, given)

    own = [_option(described_field(name, field)) for name, field in question.parameters.model_fields.items()]
    shared = inspect.signature(_shared).parameters.values()
    run.__signature__ = inspect.Signature([*own, *shared])  # type: ignore[attr-defined]  # what inspect reads
    run.__annotations__ = {}
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    app.command(
        question.name,
        help=question.title,
        context_settings={"token_normalize_func": _with_dashes, "help_option_names": ["--help", "-h"]},
    )(run)
    return typer.main.get_command(app)


def _with_dashes(option: str) -> str:
    return option.replace("_", "-")


def _option(parameter: dict[str, Any]) -> inspect.Parameter:
    """A parameter as an option that takes text: the declaration checks it, as it does for all who ask."""
    choices = parameter.get("choices")
    flag = f"--{_with_dashes(parameter['name'])}"
    told = typer.Option(
        flag,
        help=parameter.get("description"),
        metavar="|".join(choices) if choices else parameter["type"].upper(),
        autocompletion=(lambda incomplete: [c for c in choices if c.startswith(incomplete)]) if choices else None,
        show_default=bool(parameter.get("default")),
    )
    return inspect.Parameter(
        parameter["name"],
        inspect.Parameter.KEYWORD_ONLY,
        default=inspect.Parameter.empty if parameter["required"] else parameter["default"],
        annotation=Annotated[str | None, told],
    )


def _shared(  # noqa: PLR0913  (each is an option)
    *,
    context: typer.Context,
    limit: Annotated[int | None, typer.Option(help="Rows of the page; json and table: 50, jsonl and csv: all.")] = None,
    after: Annotated[str | None, typer.Option(metavar="CURSOR", help="Go on after this cursor.")] = None,
    count: Annotated[bool, typer.Option("--count", help="Count exactly, however many rows there are.")] = False,
    form: Format = Form.TABLE,
    output: Annotated[str | None, typer.Option(metavar="FILE", help="Write to this file.")] = None,
    store: StoreAddress = None,
) -> None:
    """What every question's command takes."""


def _asked(question: "Question", given: dict[str, Any]) -> None:
    from evidence_api.output.answers import Asked, answer  # noqa: PLC0415
    from evidence_queries.asking import checked  # noqa: PLC0415

    context, store, output = (given.pop(name) for name in ("context", "store", "output"))
    page = {name: given.pop(name) for name in ("limit", "after", "count", "form")}
    parameters = checked(question, {name: value for name, value in given.items() if value is not None})
    asked = Asked(question, parameters, output=Path(output) if output else None, **page)
    with opened(context, store) as graph:
        answer(graph, asked)
