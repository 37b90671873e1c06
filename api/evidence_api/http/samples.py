"""Example values made from JSON schemas: each field's from its name, else from its type."""

from typing import Any

_OF_FIELD: dict[str, Any] = {
    "ClaimRow.id": "d1f0c6f3a2b94e57.c00012",
    "ProvenanceRow.id": "d1f0c6f3a2b94e57.c00012",
    "UnsupportedRow.id": "d1f0c6f3a2b94e57.c00012",
    "claims.id": "d1f0c6f3a2b94e57.c00012",
    "documents.id": "d1f0c6f3a2b94e57",
    "DocumentName.id": "d1f0c6f3a2b94e57",
    "DocumentShown.id": "d1f0c6f3a2b94e57",
    "Revision.id": "d1f0c6f3a2b94e57",
    "DocumentName.title": "Cold brew and sleep",
    "DocumentShown.title": "Cold brew and sleep",
    ".name": "articles/cold-brew.txt",
    "after": None,
    "authors": ["Okafor N", "Lindqvist A"],
    "at": "2026-01-31T09:30:00+00:00",
    "by": None,
    "certainty": "assumed",
    "context": "In a trial with 120 adults:",
    "cited_by": ["d1f0c6f3a2b94e57.c00012"],
    "claim": "d1f0c6f3a2b94e57.c00012",
    "count": 42,
    "doi": "10.5555/sleep.2016.7",
    "entries_after": None,
    "file": "articles/cold-brew.txt",
    "given": "2016 review",
    "graph_version": 7,
    "id": "doi:10.5555/sleep.2016.7",
    "key": "3",
    "language": "en",
    "limit": 50,
    "marker": "3",
    "matched": ["year 2016"],
    "may_also_be": [],
    "next": None,
    "number": 3,
    "parameter": "source",
    "Answer.parameters": {},
    "pmcid": "PMC4976400",
    "pmid": "27559496",
    "question": "rests-only-on",
    "raw": "Okafor N, Lindqvist A. Evening caffeine and sleep latency. Journal of Sleep. 2016.",
    "reference": "3",
    "section": "Effects on sleep",
    "source": "2016 review",
    ".text": "caffeine",
    "text": "Coffee in the evening delays sleep by about 40 minutes.",
    "title": "Evening caffeine and sleep latency",
    "unmatched": ["review: its list calls it research"],
    "url": "https://doi.org/10.5555/sleep.2016.7",
    "venue": "Journal of Sleep",
    "year": 2016,
}

_OF_TYPE: dict[str, Any] = {"string": "text", "integer": 1, "number": 1.0, "boolean": True, "null": None, "object": {}}

Schema = dict[str, Any]


def sample(schema: Schema, schemas: Schema, field: str = "", model: str = "") -> Any:
    """A value that ``schema`` allows; ``schemas`` are those it may refer to.

    ``field`` and ``model``, or a path's first part, say whose value it is: ``sample(schema, {}, "year")`` is a year.
    """
    kind = "Answer" if model.endswith("Answer") else model
    known = _OF_FIELD.get(f"{kind}.{field}", _OF_FIELD.get(field, ...))
    if known is not ... and _allows(schema, known):
        return known
    if name := schema.get("$ref", "").rpartition("/")[2]:
        return sample(schemas[name], schemas, field, name)
    if options := schema.get("anyOf"):
        return sample(options[0], schemas, field, model)
    if properties := schema.get("properties"):
        own = model or schema.get("title", "")
        return {name: sample(inner, schemas, name, own) for name, inner in properties.items()}
    return [sample(schema["items"], schemas, field, model)] if "items" in schema else _plain(schema)


def _plain(schema: Schema) -> Any:
    options = [schema.get("const"), schema.get("default"), *schema.get("enum", ())]
    return next((value for value in options if value is not None), _OF_TYPE.get(schema.get("type", ""), "text"))


def _allows(schema: Schema, value: Any) -> bool:
    """Whether ``value`` has the type that ``schema`` asks for, so far as names can mislead."""
    options = schema.get("anyOf", [schema])
    names = {None: "null", True: "boolean"}
    kind = {str: "string", int: "integer", list: "array", dict: "object", bool: "boolean"}.get(type(value))
    wanted = {option.get("type") for option in options if "enum" not in option}
    return (names[None] if value is None else kind) in wanted
