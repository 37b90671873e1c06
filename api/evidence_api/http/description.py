"""The API's description (OpenAPI 3.1): what FastAPI makes of the routes, with examples and true limits."""

from typing import Any

from fastapi import FastAPI

from evidence_api.http.problems import ProblemDetails
from evidence_api.http.refusals import example_of
from evidence_api.http.samples import Schema, sample
from evidence_queries.parameters import MAXIMUM_LENGTH

_GENERATED = ("HTTPValidationError", "ValidationError")


def describe(app: FastAPI) -> None:
    """Let ``app`` describe itself so; the description is made when it is first asked for."""
    made = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            _complete(made())
        return made()

    app.openapi = openapi  # type: ignore[method-assign]  # the way FastAPI documents to extend OpenAPI


def _complete(description: Schema) -> None:
    schemas = description["components"]["schemas"]
    for name in _GENERATED:
        schemas.pop(name, None)
    schemas[ProblemDetails.__name__] = ProblemDetails.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(schemas[ProblemDetails.__name__].pop("$defs", {}))
    for path, operations in description["paths"].items():
        for operation in operations.values():
            for parameter in operation.get("parameters", ()):
                _limit(parameter, schemas, path.split("/")[1])
            for status, response in operation["responses"].items():
                _exemplify(int(status), response, schemas)


def _limit(parameter: Schema, schemas: Schema, things: str) -> None:
    """A parameter is given or left out, so null is none of its values; texts have a greatest length."""
    schema = parameter["schema"]
    options = [option for option in schema.pop("anyOf", []) if option != {"type": "null"}]
    if options:
        schema.update(options[0])
    if schema.get("type") == "string" and "enum" not in schema:
        schema.setdefault("maxLength", MAXIMUM_LENGTH)
    if parameter.get("required"):
        parameter["example"] = sample(schema, schemas, parameter["name"], things if parameter["in"] == "path" else "")


def _exemplify(status: int, response: Schema, schemas: Schema) -> None:
    for media in response.get("content", {}).values():
        if status < 400:
            media.setdefault("example", sample(media["schema"], schemas))
        else:
            media["example"] = example_of(status)
