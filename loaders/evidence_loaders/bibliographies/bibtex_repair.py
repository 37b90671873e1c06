"""BibTeX entries that the parser gives up on: whatever fields can be told apart are kept."""

import re
from collections.abc import Iterator

from evidence_graph.model import Problem
from evidence_loaders.bibliographies.bibtex_fields import Fields, Strings
from evidence_loaders.bibliographies.entry import error

_HEAD = re.compile(r"[ \t]*@\s*(?P<type>[A-Za-z]+)\s*[{(]\s*(?:(?P<key>[^\s,={}\"]*)\s*,)?")
_NEXT_BLOCK = re.compile(r"^[ \t]*@[A-Za-z]+\s*[{(]", re.MULTILINE)
_BETWEEN = re.compile(r"[\s,]*+")
_NAME = re.compile(r"(?P<name>[A-Za-z][\w:+.-]*)\s*=\s*")
MOST_UNCLOSED = 20
"""Values of one entry that never close, after which each is looked for on its own line alone."""
SHORT = 2_000
"""Characters of a line that are looked at then."""
_WORD = re.compile(r"[\w.:-]+(?=\s)")
_BARE = re.compile(r"[^,\n{}]*")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_QUOTE = re.compile(r"\\.|[{}\"]", re.DOTALL)


def repaired(text: str, start: int, line: int, strings: Strings) -> tuple[Fields | Problem, int]:
    """The entry at ``start``, on ``line``, as far as it can be read, or the error that it can't; and where it ends."""
    head = _HEAD.search(text, start)
    following = _NEXT_BLOCK.search(text, head.end()) if head else None
    end = following.start() if following else len(text)
    if not head or head.start() >= end:
        return error("bibtex", "the entry can't be read", line), start
    pairs = list(_pairs(text, head.end(), _end_of_fields(text, head.end(), end)))
    if not pairs:
        return error("bibtex", f"no field of the entry {head['key'] or ''} can be read".replace("  ", " "), line), end
    return Fields(head["type"], head["key"] or "", pairs, text[head.start() : end], line, strings), end


def _end_of_fields(text: str, place: int, end: int) -> int:
    """Where the fields of an entry end: before the parenthesis that closes it, which no bare value tells."""
    behind = len(text[place:end].rstrip()) + place - 1
    return behind if text.startswith(")", behind) else end


def parted(name: str, value: str) -> Iterator[tuple[str, str]]:
    """A field, and those behind its value where the comma between them is missing.

    >>> list(parted("title", "{Glass} year = 1999")), list(parted("title", "{a = b}"))
    ([('title', '{Glass}'), ('year', '1999')], [('title', '{a = b}')])
    """
    if "=" not in value:
        yield name, value
        return
    word = _WORD.match(value)
    end = word.end() if word else 0
    if value[:1] in ("{", '"'):
        end = _end_of_value(value, 0, len(value))
    behind = _BETWEEN.match(value, end)
    if end and behind and _NAME.match(value, behind.end()):
        yield name, value[:end]
        yield from _pairs(value, end, len(value))
    else:
        yield name, value


def _pairs(text: str, place: int, end: int) -> Iterator[tuple[str, str]]:
    """Names and values between ``place`` and ``end``; what is no field is skipped to the next line."""
    unclosed = 0
    while place < end:
        between = _BETWEEN.match(text, place, end)
        place = between.end() if between else place
        named = _NAME.match(text, place, end)
        if named:
            bound = end if unclosed < MOST_UNCLOSED else _line_end(text, named.end(), min(end, named.end() + SHORT))
            value_end = _end_of_value(text, named.end(), bound)
            unclosed += value_end == _line_end(text, named.end(), end)
            yield named["name"], text[named.end() : value_end].strip()
            place = value_end
        else:
            next_line = text.find("\n", place, end)
            comma = text.find(",", place, end)
            stops = [stop + 1 for stop in (next_line, comma) if stop >= 0]
            place = min(stops, default=end)


def _end_of_value(text: str, place: int, end: int) -> int:
    """Where the value that starts at ``place`` ends; one that never closes ends with its line."""
    closing = {"{": (_BRACE, "}"), '"': (_QUOTE, '"')}.get(text[place : place + 1])
    if closing is None:
        found = _BARE.match(text, place, end)
        return found.end() if found else end
    marks, last = closing
    depth = 0
    for found in marks.finditer(text, place + 1, end):
        mark = found.group()
        if mark == last and depth == 0:
            return found.end()
        depth += {"{": 1, "}": -1}.get(mark, 0)
    return _line_end(text, place, end)


def _line_end(text: str, place: int, end: int) -> int:
    found = text.find("\n", place, end)
    return found if found >= 0 else end
