"""`evidence questions`: what can be asked."""

import json
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from evidence_queries.question import Question

INDENT = "    "


def questions(
    form: Annotated[Literal["table", "json"], typer.Option("--format", help="For people, or for programs.")] = "table",
) -> None:
    """List the questions that `evidence ask` answers, with their parameters."""
    print_questions(form)


def print_questions(form: str) -> None:
    """Print every question in its declared order."""
    from evidence_queries.questions import QUESTIONS  # noqa: PLC0415

    if form == "json":
        from evidence_api.catalogue import described  # noqa: PLC0415

        told = json.dumps([described(question) for question in QUESTIONS.values()], ensure_ascii=False, indent=2)
    else:
        told = "\n".join(_lines(question) for question in QUESTIONS.values())
    print(told)  # noqa: T201


def _lines(question: "Question") -> str:
    names = [
        option if field.is_required() else f"[{option}]"
        for name, field in question.parameters.model_fields.items()
        for option in [f"--{name.replace('_', '-')}"]
    ]
    return f"{question.name}\n{INDENT}{question.title}\n{INDENT}{' '.join(names)}"
