"""The objects of a JSON file one by one, each with its text and line, so that a broken one loses no other."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from evidence_graph.model import Problem
from evidence_loaders.bibliographies.entry import error, line_at

_SPACE = re.compile(r"[\s,]*")
MOST_BROKEN = 1_000
"""Broken objects after which a file is given up."""
_DECODER = json.JSONDecoder()


@dataclass(frozen=True)
class Item:
    """One object: what it says, its text in the file, and the line it starts on (from 1)."""

    told: dict[str, Any]
    raw: str
    line: int


def items(text: str, *wrappers: str) -> Iterator[Item | Problem]:
    """The objects of the list that ``text`` is, or that it holds under the names of ``wrappers``.

    A file that is one object without such a list is that object, or, where all it holds are objects or
    lists of them, those. Objects may also stand one after the other, as in JSON lines.
    """
    start = _SPACE.match(text)
    place = start.end() if start else 0
    if text[place : place + 1] == "[":
        yield from _listed(text, place + 1, "]")
        return
    try:
        told, end = _DECODER.raw_decode(text, place)
    except (ValueError, RecursionError) as wrong:
        yield _broken(text, place, wrong, line_at(text, place))
        return
    found = _unwrapped(told, wrappers)
    if text[end:].strip():
        yield from _listed(text, place, "")
    elif found is told and isinstance(told, dict):
        yield Item(told, text[place:].strip(), line_at(text, place))
    else:
        each = found if isinstance(found, list) else [found]
        yield from (_inner(text, place, one) for one in each)


def _unwrapped(told: Any, wrappers: tuple[str, ...]) -> Any:
    """What stands under the wrappers' names, one inside the other in any order."""
    while isinstance(told, dict):
        inner = next((told[name] for name in wrappers if isinstance(told.get(name), (dict, list))), None)
        if inner is None:
            break
        told = inner
    return _by_name(told) if isinstance(told, dict) else told


def _by_name(told: dict[str, Any]) -> Any:
    """The objects that ``told`` names, as in ``{"10.1000/a": {...}, "10.1000/b": [{...}]}``; else itself."""
    each = [one for value in told.values() for one in (value if isinstance(value, list) else [value])]
    return each if len(each) > 1 and all(isinstance(one, dict) for one in each) else told


def _inner(text: str, place: int, told: Any) -> Item | Problem:
    line = line_at(text, place)
    if not isinstance(told, dict):
        return error("json", f"{str(told)[:40]!r} is no object", line)
    return Item(told, json.dumps(told, ensure_ascii=False), line)


def _listed(text: str, place: int, closing: str) -> Iterator[Item | Problem]:
    """The items from ``place`` on, until ``closing``, or one after the other to the end."""
    line, counted, broken = 1, 0, 0
    while True:
        space = _SPACE.match(text, place)
        place = space.end() if space else place
        line, counted = line + text.count("\n", counted, place), place
        if text[place : place + 1] in (closing, ""):
            yield from _ending(text, place, closing, line)
            return
        try:
            told, end = _DECODER.raw_decode(text, place)
        except (ValueError, RecursionError) as wrong:
            yield _broken(text, place, wrong, line)
            broken += 1
            if broken == MOST_BROKEN:
                yield error("json", "too many objects are broken: the rest is not read", line)
                return
            end = _next_item(text, place)
        else:
            if isinstance(told, dict):
                yield Item(told, text[place:end], line)
            else:
                yield error("json", f"{text[place:end][:40]!r} is no object", line)
        place = end


def _ending(text: str, place: int, closing: str, line: int) -> Iterator[Problem]:
    if closing and place >= len(text):
        yield error("json", "the list does not end: the file may be cut off", line)
    elif text[place + 1 :].strip():
        yield error("json", "there is more after the end of the list, which is not read", line)


def _next_item(text: str, place: int) -> int:
    """Where the next line begins an object as far in as the broken one, or the end."""
    indent = text[text.rfind("\n", 0, place) + 1 : place]
    if indent.strip():
        indent = ""
    found = re.compile(rf"^{indent}\{{", re.MULTILINE).search(text, place + 1)
    return found.end() - 1 if found else len(text)


def _broken(text: str, place: int, wrong: Exception, line: int) -> Problem:
    """The error of what starts at ``place``, on ``line``."""
    where = wrong.pos if isinstance(wrong, json.JSONDecodeError) else place
    told = wrong.msg if isinstance(wrong, json.JSONDecodeError) else "nested too deep"
    return error("json", f"this is not valid JSON and is not read: {told}", line + text.count("\n", place, where))
