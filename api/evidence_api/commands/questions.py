"""`evidence questions`: what can be asked."""

from typing import Annotated, Literal

import typer


def questions(
    form: Annotated[Literal["table", "json"], typer.Option("--format", help="For people, or for programs.")] = "table",
) -> None:
    """List the questions that `evidence ask` answers, with their parameters."""
    from evidence_api.output.question_list import print_questions  # noqa: PLC0415

    print_questions(form)
