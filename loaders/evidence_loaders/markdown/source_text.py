"""A Markdown file's text before it is parsed: front matter and tag definitions apart, template code blanked.

What is taken away leaves its line ends, so that lines keep their numbers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from evidence_loaders.marked_up.entries import with_stopped_numbers

LONGEST_FRONT_MATTER = 200_000
"""Characters; longer front matter is not metadata but a bibliography that belongs in a file."""

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_TAG = re.compile(r"^ {0,3}\[@(?P<tag>[^\]\n]{1,300})\]:[ \t]*(?P<target>[^\s\"]+)[^\n]*$", re.M)
_RUN = re.compile(r"([\[\]()!<>*_~@^])\1{40,}")
_TEMPLATE = re.compile(
    r"\{##(?:(?!\{##|##\}).){0,20000}##\}|\{%[^%]{0,5000}%\}|\{\{[^{}]{0,1000}\}\}|\{#[^#{}]{0,5000}#\}", re.S
)
_INNER_COMMENT = re.compile(
    r"(?<=\S)(?P<lead>[ \t]*\n[ \t]*)<!--(?P<words>(?:(?!<!--|-->).){0,20000})-->(?=[ \t]*\n[ \t]*\S)", re.S
)
_TIGHT_BOLD = re.compile(r"(\*\*[^*\n]{3,500}[^*\n\w\s]\*\*)(?=\w)")
COMMENT = "\ue000"
"""Stands where a comment was inside a paragraph, which an empty line would end."""

_ROLE = re.compile(r"\{cite(?P<worded>:t)?(?::[a-z]{1,10})?\}`(?P<keys>[^`\n]{1,500})`")
"""A citation as MyST and Sphinx write it: ``{cite:p}`leaf2010,root2012```; ``{cite:t}`` is a word of its sentence."""
_SHORTCODE = re.compile(r"\{\{(?:<[^{}]{0,1000}>|%[^{}]{0,1000}%)\}\}")
"""A call of a template as Hugo and Quarto write it: ``{{< video clip.mp4 >}}``."""
_ATTRIBUTE_LINE = re.compile(r"^[ \t]*(?:[*+-][ \t]+[^\n]{0,40}\n[ \t]*)?\{:[^{}\n]{0,300}\}[ \t]*$", re.M)
"""Attributes as Kramdown writes them below a block, and the item that stands for a table of contents (``{:toc}``)."""
_CITE_TAG = re.compile(r"\{%-?\s*cite\s+(?P<keys>[^%\s-][^%]{0,500}?)(?:\s-[^%]{0,200})?\s*-?%\}")
"""A citation as Jekyll Scholar writes it: ``{% cite leaf2010 root2012 --locator 3 %}``."""
_FENCED_DIVISION = re.compile(r"^ {0,3}:{3,}(?P<given>[^\n]*)$", re.M)
_ENTRY = re.compile(r"\s*\{#(?P<anchor>[^\s{}]{1,300})\s[^{}]*\.csl-entry[^{}]*\}")
"""What Pandoc gives to the division that is an entry of its list."""
_BRACKET = re.compile(r"\\.|[\[\]]", re.S)
_PRINTED_PART = re.compile(r"\{\.csl-(?:left-margin|right-inline|block|indent)\}")
"""What Pandoc gives to the parts of such an entry: ``[\\[1\\] ]{.csl-left-margin}[Leaf A.]{.csl-right-inline}``."""


@dataclass(frozen=True, slots=True)
class TagLine:
    """A line that says what a tag means: ``[@tag:leaf]: doi:10.5555/leaf``."""

    tag: str
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """The parts of a file; ``body`` has as many lines as the file."""

    body: str
    front_matter: str
    tags: tuple[TagLine, ...]


def source_text(text: str) -> SourceText:
    """The parts of ``text``."""
    found = _FRONT_MATTER.match(text)
    front = (found["yaml"] or "") if found and len(found.group()) <= LONGEST_FRONT_MATTER else ""
    body = _blank(found.group()) + text[found.end() :] if found and (front or not found["yaml"]) else text
    tags = tuple(tag_lines(body))
    body = _TAG.sub("", body)
    body = _CITE_TAG.sub(lambda tag: _bracketed(tag["keys"].split()), body)
    if "{%" in body or "{##" in body:
        body = _TEMPLATE.sub(lambda part: _blank(part.group()), body)
    body = _SHORTCODE.sub(lambda part: _blank(part.group()), body)
    body = _ATTRIBUTE_LINE.sub(lambda part: _blank(part.group()), body)
    body = _INNER_COMMENT.sub(lambda part: part["lead"] + COMMENT + _filled(part["words"]), body)
    body = _ROLE.sub(_bracketed_keys, body)
    body = _RUN.sub(lambda part: part.group()[:40], body)
    body = _FENCED_DIVISION.sub(_anchored, _without_parts(with_stopped_numbers(body)))
    return SourceText(_TIGHT_BOLD.sub(r"\1 ", body), front, tags)


def _anchored(division: re.Match[str]) -> str:
    """What is left of a line that opens or closes a division: the anchor of an entry."""
    entry = _ENTRY.fullmatch(division["given"].rstrip())
    return f'<span id="{entry["anchor"]}"></span>' if entry else ""


def _without_parts(body: str) -> str:
    """``body`` with the words of an entry's parts in place of the spans that Pandoc makes of them."""
    if not _PRINTED_PART.search(body):
        return body
    opened: list[int] = []
    cuts: list[tuple[int, int]] = []
    for bracket in _BRACKET.finditer(body):
        if bracket[0] == "[":
            opened.append(bracket.start())
        elif bracket[0] == "]" and opened:
            start, given = opened.pop(), _PRINTED_PART.match(body, bracket.end())
            if given:
                cuts += [(start, start + 1), (bracket.start(), given.end())]
    pieces, place = [], 0
    for start, end in sorted(cuts):
        pieces.append(body[place:start])
        place = end
    return "".join(pieces) + body[place:]


def _bracketed_keys(role: re.Match[str]) -> str:
    """A citation role as Pandoc writes it: ``[@leaf2010; @root2012]``, or ``@leaf2010``."""
    keys = [key.strip() for key in role["keys"].split(",") if key.strip()]
    return " ".join(f"@{key}" for key in keys) if role["worded"] else _bracketed(keys)


def _bracketed(keys: Sequence[str]) -> str:
    return f"[{'; '.join(f'@{key}' for key in keys)}]"


def _filled(comment: str) -> str:
    return f"\n{COMMENT}" * comment.count("\n")


def tag_lines(text: str) -> list[TagLine]:
    """Every line of ``text`` that defines a tag."""
    lines, line, place = [], 1, 0
    for found in _TAG.finditer(text):
        line += text.count("\n", place, found.start())
        place = found.start()
        lines.append(TagLine(found["tag"], found["target"], line))
    return lines


def _blank(text: str) -> str:
    return "\n" * text.count("\n")
