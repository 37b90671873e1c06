"""Wiki source made harmless for its parser, which takes very long over what is opened and never closed.

What is taken away or added never contains a line end, so that lines keep their numbers.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

LONGEST_RUN = 24
"""Characters of one sort in a row; markup has at most six, a rule of dashes some more."""
DEEPEST = 30
"""Levels of nesting that are kept; the parser itself gives up at 40."""

_RUN = re.compile(r"([*#:;=\[\]{}|'<>~])\1{24,}")
_OPEN_LINK = re.compile(r"\[(?!\[)(?=(?:https?:|ftp:|//))(?![^\[\]\n]{0,3000}\])")
_BROKEN_TAG = re.compile(r"<(?P<name>ref)\n(?P<rest>[^<>]{0,2000}?)(?P<end>/?>)", re.I)
"""A footnote's tag with a line end after its name, which the parser takes for no tag."""
_LOST_HEADING = re.compile(r" (={2,5}) ?([^=\n]{1,120}?) ?\1(?= )")
_BRACKETS_IN_LINK = re.compile(r"\[\[(#[^\[\]|\n]{1,300})\|\[([^\[\]|\n]{1,60})\]\]\]")
"""A link whose words stand in brackets (``[[#ref-a|[1]]]``): the parser ends it a bracket early."""
_NUMBER = re.compile(r" ?[\d.]")
_TOKEN = re.compile(
    r"(?P<comment><!--)|<(?P<closing>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,20})(?P<rest>(?:\s[^<>]{0,2000})?)(?P<self>/?)>"
    r"|(?P<loose><)|(?P<open>\{\{|\[\[|^[ \t:*#]*\{\|)|(?P<close>\}\}|\]\]|^[ \t]*\|\}(?!\}))",
    re.M,
)
_CLOSES = {"}}": "{{", "]]": "[[", "|}": "{|"}
_LONE = frozenset({"br", "hr", "wbr", "section", "templatestyles"})
_VERBATIM = frozenset({"nowiki", "pre", "math", "source", "syntaxhighlight", "score", "timeline", "chem", "ce"})


def tamed(source: str) -> str:
    """``source`` without the tags, brackets, braces and runs of characters that nothing closes."""
    source = _RUN.sub(lambda found: found.group()[:LONGEST_RUN], source)
    source = _BROKEN_TAG.sub(r"<\g<name> \g<rest>\n\g<end>", source)
    if source.count("\n") < 2:
        source = _LOST_HEADING.sub(r"\n\1\2\1\n", source)
    source = _BRACKETS_IN_LINK.sub(r"&#91;[[\1|\2]]&#93;", source)
    return _OPEN_LINK.sub("", _without(source, _Nesting(source).unmatched()))


def _without(source: str, stretches: list[tuple[int, int]]) -> str:
    """``source`` less the ``stretches``; a sign before a number is kept (``p < 0.05``, ``3:11<1135::AID``)."""
    pieces, place = [], 0
    for start, end in sorted(stretches):
        sign = "&lt;" if source[start:end] == "<" and _NUMBER.match(source, end) else ""
        pieces += [source[place:start], sign, "\n" * source.count("\n", start, end)]
        place = end
    return "".join(pieces) + source[place:]


@dataclass(slots=True)
class _Nesting:
    """Finds which openings have no closing: one stack for tags, templates, links and tables together."""

    source: str
    _open: list[tuple[str, int, int]] = field(default_factory=list)
    _count: Counter[str] = field(default_factory=Counter)
    _alone: list[tuple[int, int]] = field(default_factory=list)
    _never: set[str] = field(default_factory=set)

    def unmatched(self) -> list[tuple[int, int]]:
        """The stretches to take away."""
        place = 0
        while found := _TOKEN.search(self.source, place):
            place = self._take(found)
        return [*self._alone, *((start, end) for _, start, end in self._open)]

    def _take(self, found: re.Match[str]) -> int:
        """Deal with one token, and tell where to go on."""
        start, end = found.span()
        if found["comment"]:
            return self._passed(end, "-->", (start, end))
        if found["open"]:
            self._opened(found["open"].strip(" \t:*#"), start, end)
        elif found["close"]:
            self._closed(_CLOSES[found["close"].strip()], start, end)
        elif found["loose"]:
            self._alone.append((start, end))
        else:
            return self._tag(found)
        return end

    def _tag(self, found: re.Match[str]) -> int:
        start, end = found.span()
        name = found["name"].lower()
        if found["self"] or found["rest"].endswith("/") or name in _LONE:
            return end
        if found["closing"]:
            self._closed(f"<{name}", start, end)
        elif name in _VERBATIM:
            return self._passed(end, f"</{name}>", (start, end))
        else:
            self._opened(f"<{name}", start, end)
        return end

    def _passed(self, place: int, closing: str, opening: tuple[int, int]) -> int:
        """The end of what is not parsed at all, or ``place`` where it never ends."""
        end = -1 if closing in self._never else self.source.find(closing, place)
        if end < 0:
            self._never.add(closing)
            self._alone.append(opening)
            return place
        return end + len(closing)

    def _opened(self, kind: str, start: int, end: int) -> None:
        self._open.append((kind, start, end))
        self._count[kind] += 1

    def _closed(self, kind: str, start: int, end: int) -> None:
        if not self._count[kind]:
            self._alone.append((start, end))
            return
        while True:
            opened, first, last = self._open.pop()
            self._count[opened] -= 1
            if opened == kind:
                break
            self._alone.append((first, last))
        if len(self._open) >= DEEPEST:
            self._alone += [(first, last), (start, end)]
