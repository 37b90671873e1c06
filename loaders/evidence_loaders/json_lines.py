"""Readings as ``evidence parse`` and ``evidence export`` print them, one JSON object a line.

A line holds a reading, or ``{"decision": {...}}``: what an editor decided about one marker, or
``{"current": id}``: which revision of a text is the current one.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from evidence_graph.identifiers import document_id
from evidence_graph.model import CurrentMark, Decision, Document, Loadable, Problem, Reading
from evidence_graph.vocabulary import Severity
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.unreadable import unreadable

FORMAT = "json-lines"


def recognises(head: str, name: str) -> bool:
    """Whether the first line of ``head`` begins as a reading, a decision or a mark does."""
    del name
    return head.lstrip().startswith(('{"document":{"id":', '{"document": {"id":', '{"decision":', '{"current":'))


def read(file: InputFile, options: ReadingOptions) -> Iterator[Loadable]:
    """The readings and decisions of ``file``; a line that is neither becomes an error with its number."""
    del options
    found = decoded(file.data)
    if found.text is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    yield from _items(found.text.split("\n"), file)


def stream(name: str, path: Path) -> Iterator[Loadable]:
    """The same of a file in UTF-8, line by line, so that it may be larger than the memory. Raises OSError."""
    with path.open(encoding="utf-8-sig", errors="surrogateescape") as lines:
        yield from _items(lines, InputFile.of(name, b"", path))


def _items(lines: Iterable[str], file: InputFile) -> Iterator[Loadable]:
    wrong = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            item = _item(line, number)
            if isinstance(item, Problem):
                wrong.append(item)
            else:
                yield item
    if wrong:
        yield unreadable(file, FORMAT, wrong)


def _item(line: str, number: int) -> Loadable | Problem:
    try:
        told = json.loads(line)
        if isinstance(told, dict) and set(told) == {"decision"}:
            return Decision.model_validate(told["decision"])
        if isinstance(told, dict) and set(told) == {"current"}:
            return CurrentMark.model_validate(told)
        return _own_ids(Reading.model_validate(told))
    except ValidationError as wrong:
        first = wrong.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        return _error("json-lines", f"not a reading: {place or 'the object'}: {first['msg']}", number)
    except (ValueError, RecursionError) as wrong:
        told = str(wrong).encode("utf-8", "replace").decode("utf-8")
        return _error("json-lines", f"not a line of JSON that can be taken back: {told}", number)


def _own_ids(reading: Reading) -> Reading:
    """``reading``, if its ids are those that its document has: no line can write over another's claims."""
    document: Document = reading.document
    if document.id != document_id(document.identity, document.sha256):
        raise ValueError(f"the id {document.id!r} is not that of its identity and sha256")
    for claim in reading.claims:
        if not claim.id.startswith(f"{document.id}."):
            raise ValueError(f"the claim id {claim.id!r} does not begin with its document's id")
    ids: list[Any] = [claim.id for claim in reading.claims]
    if len(set(ids)) < len(ids):
        raise ValueError("two claims have one id")
    reading.model_dump_json()  # raises where a text holds half a character, which nothing can write
    return reading


def _error(code: str, message: str, line: int) -> Problem:
    return Problem(severity=Severity.ERROR, code=code, message=message, line=line)
