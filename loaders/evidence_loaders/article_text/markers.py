"""Where citation numbers may stand in a stretch of text: in brackets, raised, in parentheses, or bare."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import ClassVar

from evidence_loaders.article_text.bare_numbers import Strength, bare_strength, counts_something, glued_strength

LONGEST_RANGE = 200
"""Numbers in one range; "1-999" is no citation."""
HIGHEST_NUMBER = 999
LOOK_AROUND = 60
"""Characters before and after a number that tell whether it can be a citation."""

_DASH = r"\s?[-\u2010-\u2015\u2212]\s?"
_LIST = rf"\d{{1,3}}(?:{_DASH}\d{{1,3}})?(?:\s?[,;]\s?\d{{1,3}}(?:{_DASH}\d{{1,3}})?){{0,150}}"
_BRACKET = re.compile(rf"(?<!\s)\s*\[\s?{_LIST}\s?\](?:(?:\s?[,;]\s?|{_DASH}|\s?)\[\s?{_LIST}\s?\]){{0,150}}")
_ROUND = re.compile(rf"(?<![\s^])\s*\(\s?{_LIST}\s?\)(?:(?:\s?[,;]\s?|{_DASH})\(\s?{_LIST}\s?\)){{0,150}}")
_LEADS_TO_NUMBER = re.compile(r"(?:\b(?:e\.g|i\.e|cf)\.|\bsee)[,:]$", re.I)
"""What may stand before a number in parentheses, with its own comma: no list of points."""
_POINT = re.compile(r"(?<!\w)\((?P<number>\d{1,2})\)(?=\s+[a-zß-öø-ž])")
"""A number that may count off what follows it."""
_BARE = re.compile(rf"(?<=\S)\s+(?P<group>{_LIST}(?:,? and \d{{1,3}})?)(?![\w%°/×<>=+*^~#$€£@&|\\-]|\.\d)")
_GLUED = re.compile(rf"(?:(?<=[^\W\d_])|(?<=[)\]\"”’.,;:%]))(?P<group>{_LIST})(?=\s|$|[.,;:)\]]+(?:\s|$))")
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = re.compile(
    rf"(?<!\s)\s*[{_RAISED_DIGITS}]{{1,3}}(?:\s?[⁻˒’,‚⁃–-]\s?[{_RAISED_DIGITS}]{{1,3}}){{0,150}}(?!\w)"
    rf"|(?<!\s)\s*\^\({_LIST}\)"
)
"""Raised digits, or what Pandoc makes of those that Unicode has not all raised (``^(3–5)``)."""
_TO_PLAIN = str.maketrans(_RAISED_DIGITS + "⁻⁃˒‚’", "0123456789--,,,")
_NUMBER_OR_RANGE = re.compile(rf"(?P<first>\d{{1,3}})(?:[\])]?{_DASH}[\[(]?(?P<last>\d{{1,3}}))?")
_THOUSANDS = re.compile(r"\d{1,3},\d{3}(?!\d)")
_UNIT_BEFORE_POWER = re.compile(r"(?:\b(?:[cdkmnµμ]?m|kg|ft|in|yd|mi|s|h|[a-zA-ZÅΑ-ω])|[\d)⁻^])$")


class Style(StrEnum):
    """How a text prints its citation numbers."""

    BRACKET = "bracket"
    RAISED = "raised"
    ROUND = "round"
    BARE = "bare"
    GLUED = "glued"


_PATTERNS = {
    Style.BRACKET: _BRACKET,
    Style.RAISED: _RAISED,
    Style.ROUND: _ROUND,
    Style.BARE: _BARE,
    Style.GLUED: _GLUED,
}
_ENCLOSED = (Style.BRACKET, Style.ROUND)
_CLOSES = re.compile(r"\s?\)")
_SIGNS = {
    Style.BRACKET: re.compile(r"\["),
    Style.RAISED: re.compile(rf"[{_RAISED_DIGITS}]|\^\(\d"),
    Style.ROUND: re.compile(r"\("),
    Style.BARE: re.compile(r"\s\d"),
    Style.GLUED: re.compile(r"[^\s\d]\d"),
}
"""What a text holds wherever it holds a number of the style: found faster than the number."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One number of a marker, with the text it is printed as ("5", or "5-7" for one of a range)."""

    number: int
    printed: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a marker: ``[start, end)`` with the white space before it; ``inside`` a sentence, before a comma."""

    start: int
    end: int
    style: Style
    strength: Strength
    cited: tuple[Cited, ...]
    printed: str
    inside: bool = False
    worded: ClassVar[bool] = False
    """It is no word of its sentence, and goes from it."""

    @property
    def told(self) -> Iterator[tuple[str, str]]:
        """The keys of the references that it cites, each with what is printed."""
        return ((str(one.number), one.printed) for one in self.cited)


def candidates_in(words: str) -> Iterator[Candidate]:
    """Every stretch of ``words`` that may be a marker, of each style."""
    for style, sign in _SIGNS.items():
        if sign.search(words):
            found = list(_of_style(words, style))
            yield from _not_counting(words, found) if style is Style.ROUND else _within_sentences(words, found)


def bare_number_at_end(words: str) -> Candidate | None:
    """The bare number that ends ``words``, sure whatever the words before it say; None where there is none."""
    if not words.rstrip()[-1:].isdigit():
        return None
    last = max(_BARE.finditer(words), key=re.Match.end, default=None)
    if last is None or words[last.end() :].strip():
        return None
    printed = last.group().strip()
    cited = cited_numbers(printed)
    return Candidate(*last.span(), Style.BARE, Strength.STRONG, cited, printed) if cited else None


def _not_counting(words: str, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """``found`` without the numbers that count points off in a sentence: "(1) leaf and (2) bag"."""
    counting: set[int] = set()
    for one, following in pairwise(_POINT.finditer(words)):
        number = int(one["number"])
        if int(following["number"]) == number + 1 and (number == 1 or one.end() in counting):
            counting |= {one.end(), following.end()}
    return (one for one in found if one.end not in counting)


def _within_sentences(words: str, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """A bare number before a comma is a citation where one ends the sentence too; else it only fills a gap."""
    sure_after = False
    for candidate in reversed(found):
        inside = candidate.style is Style.BARE and words[candidate.end : candidate.end + 1] in {",", ";", ":"}
        lonely = inside and candidate.strength is Strength.WEAK and not sure_after
        yield replace(candidate, strength=Strength.LABEL if lonely else candidate.strength, inside=inside)
        sure_after = sure_after or candidate.strength is Strength.STRONG


def _of_style(words: str, style: Style) -> Iterator[Candidate]:
    for found in _PATTERNS[style].finditer(words):
        cited = cited_numbers(found.group().strip())
        start, end = _with_parentheses(words, found) if style in _ENCLOSED else found.span()
        strength = _strength(words, found, style, (start, end)) if cited else Strength.NONE
        if strength is not Strength.NONE:
            yield Candidate(start, end, style, strength, cited, words[start:end].strip())


def _with_parentheses(words: str, found: re.Match[str]) -> tuple[int, int]:
    """Where numbers stand, with the parentheses that hold nothing else (``([3, 4])``) and the white space before."""
    start, end = found.span()
    closed = _CLOSES.match(words, end)
    if words.endswith("(", 0, start) and closed:
        return len(words[: start - 1].rstrip()), closed.end()
    return start, end


def cited_numbers(printed: str) -> tuple[Cited, ...]:
    """The numbers that a marker names, ranges written out; empty where they can't be citations.

    >>> [one.number for one in cited_numbers("[3, 5-7]")]
    [3, 5, 6, 7]
    """
    plain = printed.translate(_TO_PLAIN)
    cited: list[Cited] = []
    for found in _NUMBER_OR_RANGE.finditer(plain):
        first = int(found["first"])
        last = int(found["last"]) if found["last"] else first
        if found["first"].startswith("0") or not 1 <= first <= last <= min(HIGHEST_NUMBER, first + LONGEST_RANGE):
            return ()
        told = f"{first}-{last}" if last > first else str(first)
        cited += (Cited(number, told) for number in range(first, last + 1))
    return tuple({one.number: one for one in cited}.values())


def _strength(words: str, found: re.Match[str], style: Style, place: tuple[int, int]) -> Strength:
    """How well ``found`` fits, which stands at ``place`` with the parentheses around it."""
    start, end = place
    before, after = words[max(0, start - LOOK_AROUND) : start], words[end : end + LOOK_AROUND]
    if style is Style.BRACKET:
        return Strength.NONE if after[:1].islower() else Strength.STRONG
    if style is Style.RAISED:
        return (
            Strength.NONE if _UNIT_BEFORE_POWER.search(before) and not found.group()[0].isspace() else Strength.STRONG
        )
    if style is Style.ROUND:
        return _round_strength(before, after, apart=words[start].isspace())
    if _THOUSANDS.search(found["group"]):
        return Strength.NONE
    if style is Style.GLUED:
        return glued_strength(before, after)
    return bare_strength(before, found["group"], after, start > LOOK_AROUND)


def _round_strength(before: str, after: str, *, apart: bool) -> Strength:
    """In parentheses: sure before a stop or comma, possible within a sentence, none where it counts points off.

    After a comma or semicolon it counts off, unless it touches that sign as raised numbers do, or ends parentheses.
    """
    if not before.strip() or before.rstrip()[-1] in ":(" or counts_something(before):
        return Strength.NONE
    if before.rstrip()[-1] in ";," and not _LEADS_TO_NUMBER.search(before.rstrip()):
        ends_parentheses = after[:1] == ")" and "(" in before
        possible = (not apart or ends_parentheses) and bool(re.match(r"[\s.,;:)]|$", after))
        return Strength.WEAK if possible else Strength.NONE
    if re.match(r"[.,;:)]|\s*$", after) or re.match(r"\s+[A-Z\"“]", after):
        return Strength.STRONG
    return Strength.WEAK if re.match(r"\s", after) else Strength.NONE
