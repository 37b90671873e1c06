"""What a declared type is in the words of JSON schema, without building a schema: commands must start fast."""

from enum import Enum
from functools import reduce
from operator import or_
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

_LIMITS = {"ge": "minimum", "le": "maximum", "min_length": "minLength", "max_length": "maxLength", "pattern": "pattern"}

_NAMES = {str: "string", int: "integer", float: "number", bool: "boolean"}


def without_none(annotation: Any) -> tuple[Any, bool]:
    """The type that is meant, and whether None may stand for it.

    >>> without_none(int | None)
    (<class 'int'>, True)
    """
    if get_origin(annotation) is Annotated:
        return without_none(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        members = [without_none(member)[0] for member in get_args(annotation) if member is not NoneType]
        if len(members) < len(get_args(annotation)):
            return reduce(or_, members), True
    return annotation, False


def model_type(annotation: Any) -> type[BaseModel] | None:
    """The model that ``annotation`` names, None allowed or not; None where it is something else."""
    meant, _ = without_none(annotation)
    return meant if isinstance(meant, type) and issubclass(meant, BaseModel) else None


def item_type(annotation: Any) -> Any:
    """What a list of this type holds; None where it is no list."""
    meant, _ = without_none(annotation)
    return get_args(meant)[0] if get_origin(meant) in (list, tuple) else None


def described_field(name: str, field: FieldInfo) -> dict[str, Any]:
    """A field by name, type (choices, limits, null), description, and whether it must be given."""
    told: dict[str, Any] = {"name": field.serialization_alias or field.alias or name} | _described(field.annotation)
    for constraint in field.metadata:
        told |= {
            word: limit for ours, word in _LIMITS.items() if (limit := getattr(constraint, ours, None)) is not None
        }
    if field.description:
        told["description"] = field.description
    told["required"] = field.is_required()
    if not field.is_required():
        default = field.default
        told["default"] = default.value if isinstance(default, Enum) else default
    return told


def columns_of(model: type[BaseModel]) -> list[dict[str, Any]]:
    """The fields of a row, each with name, type and description."""
    kept = ("required", "default")
    return [
        {word: value for word, value in described_field(name, field).items() if word not in kept}
        for name, field in model.model_fields.items()
    ]


def _described(annotation: Any) -> dict[str, Any]:
    meant, nullable = without_none(annotation)
    told = _type(meant)
    return told | {"nullable": True} if nullable else told


def _type(meant: Any) -> dict[str, Any]:
    if get_origin(meant) is Literal:
        return {"type": "string", "choices": list(get_args(meant))}
    if (item := item_type(meant)) is not None:
        return {"type": "array", "items": _described(item)}
    if model := model_type(meant):
        return {"type": "object", "fields": columns_of(model)}
    if isinstance(meant, type) and issubclass(meant, Enum):
        return {"type": "string", "choices": [member.value for member in meant]}
    return {"type": _NAMES.get(meant, "any")}
