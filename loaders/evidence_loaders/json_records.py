"""The objects of a JSON or JSON lines file one by one, each with its line, so that a broken one loses no other."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from evidence_graph.model import Problem
from evidence_graph.vocabulary import Severity

_SPACE = re.compile(r"[\s,]*")
_COLON = re.compile(r"\s*:\s*")
_LINE_START = re.compile(r"^[ \t]*(?=\{)", re.M)
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Record:
    """One object, the line it starts on (from 1), and the name that an object around it gives it."""

    told: dict[str, Any]
    line: int
    name: str | None = None


def records(text: str) -> Iterator[Record | Problem]:
    r"""The objects of JSON lines, of a list, or of an object that names each; a lone object is itself.

    >>> [(record.name, record.line) for record in records('{"a": {"x": 1},\n "b": {"x": 2}}')]
    [('a', 1), ('b', 2)]
    >>> [record.told for record in records('{"x": 1}\n{"x": 2}')]
    [{'x': 1}, {'x': 2}]
    """
    walk = _Walk(text)
    if walk.peek() == "[":
        yield from walk.listed()
    elif walk.peek() == "{" and walk.is_one_object_of_objects():
        yield from walk.named()
    else:
        yield from walk.in_a_row()


class _Walk:
    """Goes through a text from value to value, counting lines on the way."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._line = 1
        self._counted = 0
        self._skip(_SPACE)

    def peek(self) -> str:
        return self._text[self._place : self._place + 1]

    def listed(self) -> Iterator[Record | Problem]:
        """The items of the list that opens here."""
        line = self._line_here()
        self._place += 1
        self._skip(_SPACE)
        while self.peek() not in ("]", ""):
            yield self._value()
            self._skip(_SPACE)
        if not self.peek():
            yield _error("the list does not end: the file may be cut off", line)
        self._place += 1

    def in_a_row(self) -> Iterator[Record | Problem]:
        """Values that follow each other, as in JSON lines."""
        while self.peek():
            yield self._value()
            self._skip(_SPACE)

    def is_one_object_of_objects(self) -> bool:
        """Whether the text is one object in which each value is an object, or a list of them."""
        try:
            told, end = _DECODER.raw_decode(self._text, self._place)
        except (ValueError, RecursionError):
            return _OPENS_NAMED.match(self._text, self._place) is not None
        values = [one for value in told.values() for one in (value if isinstance(value, list) else [value])]
        whole = not self._text[end:].strip()
        named = any(isinstance(value, dict) or (isinstance(value, list) and value) for value in told.values())
        return whole and named and all(isinstance(one, dict) for one in values)

    def named(self) -> Iterator[Record | Problem]:
        """The objects that the object which opens here names, one or several under a name."""
        self._place += 1
        self._skip(_SPACE)
        while self.peek() not in ("}", ""):
            line = self._line_here()
            try:
                name, self._place = _DECODER.raw_decode(self._text, self._place)
            except (ValueError, RecursionError):
                yield _error("no name in quotation marks stands here: the rest is not read", line)
                return
            self._skip(_COLON)
            if self.peek() == "[":
                yield from self.listed()
            else:
                yield self._value(str(name))
            self._skip(_SPACE)
        if not self.peek():
            yield _error("the object does not end: the file may be cut off", self._line_here())

    def _value(self, name: str | None = None) -> Record | Problem:
        line = self._line_here()
        try:
            told, self._place = _DECODER.raw_decode(self._text, self._place)
        except (ValueError, RecursionError) as wrong:
            self._to_next_object()
            return _error(f"this is not valid JSON and is not read: {_reason(wrong)}", line)
        return Record(told, line, name) if isinstance(told, dict) else _error(f"{str(told)[:40]!r} is no object", line)

    def _to_next_object(self) -> None:
        """To the next line that begins an object, or the end."""
        end_of_line = self._text.find("\n", self._place)
        found = _LINE_START.search(self._text, end_of_line) if end_of_line >= 0 else None
        self._place = found.end() if found else len(self._text)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self._text, self._place)
        self._place = found.end() if found else self._place

    def _line_here(self) -> int:
        self._line += self._text.count("\n", self._counted, self._place)
        self._counted = self._place
        return self._line


_OPENS_NAMED = re.compile(r'\{\s*"[^"\n]*"\s*:\s*[\[{]\s*[{"]')


def _reason(wrong: Exception) -> str:
    return wrong.msg if isinstance(wrong, json.JSONDecodeError) else "it is nested too deep or a number is too long"


def _error(message: str, line: int) -> Problem:
    return Problem(severity=Severity.ERROR, code="json", message=message, line=line)
