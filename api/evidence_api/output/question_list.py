"""The questions as a list, for people and for programs; typer is not needed for it, and not loaded."""

import json

from evidence_queries.question import Question
from evidence_queries.questions import QUESTIONS

INDENT = "    "


def print_questions(form: str) -> None:
    """Print every question in its declared order."""
    if form == "json":
        from evidence_api.catalogue import described  # noqa: PLC0415

        told = json.dumps([described(question) for question in QUESTIONS.values()], ensure_ascii=False, indent=2)
    else:
        told = "\n".join(_lines(question) for question in QUESTIONS.values())
    print(told)  # noqa: T201


def _lines(question: Question) -> str:
    names = [
        option if field.is_required() else f"[{option}]"
        for name, field in question.parameters.model_fields.items()
        for option in [f"--{name.replace('_', '-')}"]
    ]
    return f"{question.name}\n{INDENT}{question.title}\n{INDENT}{' '.join(names)}"
