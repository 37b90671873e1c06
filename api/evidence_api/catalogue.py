"""The questions as programs and people are told of them, made from their declarations."""

from typing import Any

from evidence_api.declared_types import columns_of, described_field
from evidence_queries.question import Question


def described(question: Question) -> dict[str, Any]:
    """A question's name, title, parameters (name, type, default, description, required) and row (name, type)."""
    return {
        "name": question.name,
        "title": question.title,
        "parameters": [described_field(name, field) for name, field in question.parameters.model_fields.items()],
        "row": columns_of(question.row),
    }
