"""The API's description (OpenAPI 3.1): what FastAPI makes of the routes, with examples and true limits."""

import json
from typing import Any

from fastapi import FastAPI

from evidence_api.http.problems import ProblemDetails
from evidence_api.http.refusals import example_of
from evidence_api.http.samples import Schema, sample
from evidence_queries.parameters import MAXIMUM_LENGTH

_LINKS = (
    ("/documents", "post", "document", "/documents/{id}", {"id": "$response.body#/documents/0/id"}),
    ("/questions/search", "get", "provenance", "/questions/provenance", {"claim": "$response.body#/rows/0/id"}),
    ("/questions/search", "get", "trace", "/questions/trace", {"claim": "$response.body#/rows/0/id"}),
    ("/questions/search", "get", "changes", "/questions/changes", {"document": "$response.body#/rows/0/document/id"}),
)
"""From an answer of a path and method on: the link's name, the path it leads to, and with which parameters."""

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
    _link(description["paths"])
    for path, operations in description["paths"].items():
        for operation in operations.values():
            for parameter in operation.get("parameters", ()):
                _limit(parameter, schemas, path.split("/")[1])
            for status, response in operation["responses"].items():
                _exemplify(int(status), response, schemas)


def _link(paths: Schema) -> None:
    """Tell where values of one answer lead to another."""
    for path, method, name, target, parameters in _LINKS:
        link = {"operationId": paths[target]["get"]["operationId"], "parameters": parameters}
        for status, response in paths[path][method]["responses"].items():
            if status in ("200", "201"):
                response.setdefault("links", {})[name] = link


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
        if status < 400 and "contentSchema" in media["schema"]:
            media["example"] = json.dumps(sample(media["schema"]["contentSchema"], schemas), ensure_ascii=False) + "\n"
        elif status < 400:
            media.setdefault("example", sample(media["schema"], schemas))
        else:
            media["example"] = example_of(status)
