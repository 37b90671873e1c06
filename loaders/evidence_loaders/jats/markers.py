"""What the links of a block cite, and which stretches of its text are markers."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from evidence_loaders.article_text.markers import LONGEST_RANGE, cited_numbers
from evidence_loaders.jats.blocks import Block
from evidence_loaders.jats.entries import RefEntry
from evidence_loaders.jats.inline import Link
from evidence_loaders.jats.references import Listed

_DASHES = r"\-\u2010-\u2015\u2212"
_RANGE = re.compile(rf"[\s\])]*(?:[{_DASHES}]|(?<=[\s\])])(?:to|through|bis)(?=[\s\[(]))[\s\[(]*")
_NUMERIC = re.compile(r"[\[(]?\s*[A-Z]{0,2}\d{1,3}[a-z]?\s*[\])]?|")
_NUMBERS = re.compile(rf"[\s\[(]*\d{{1,3}}(?:[\s,;\[\](){_DASHES}]+\d{{1,3}})*[\s\])]*")
_WORDS_BETWEEN = (
    r"e\.g|i\.e|and|e|y|et|und|see|also|but|cf|eg|ie|in|by|for|reviewed|reviews?|pp?|n\.p|apud|ver|veja|vide|véase|refs?|"
    r"references?|therein|therefore|examples?|among|others|citad[oa]|cited"
)
_SEPARATING = rf"[\s,;.:&/+\[\]{_DASHES}]|\b(?:{_WORDS_BETWEEN})\b|\b\d{{1,4}}[a-z]?\b|\b[a-z]\b"
_REMARK = rf"(?>[\s,;.:&/]|\b(?:{_WORDS_BETWEEN}|a)\b)*+"
_AROUND = re.compile(_REMARK, re.I)
"""What may stand between brackets and the brackets in them (``([3, 4])``, ``(for a review, see [3])``)."""
_INSIDE = re.compile(rf"[\d\s,;{_DASHES}]*|{_REMARK}", re.I)
_PAGES = re.compile(rf"(?:[\d\s,;:.{_DASHES}]|\b(?:pp?|figs?|pls?|tabs?|tables?|chaps?|secs?)\b)*|{_REMARK}", re.I)
"""What may follow a number in its brackets: other numbers, and where in the work (``[5: 31, fig. 2]``), or a remark."""
_ANYTHING = re.compile(r"[^\[\]()]*")
_GLUE = re.compile(rf"(?>{_SEPARATING})*+", re.I)
"""Without a way back (``*+``): a letter may be taken in two ways, and a long row of them in very many."""
_NO_NAMES = r"Figs?|Figures?|Tables?|Eqs?|Equations?|Supp\w*|Appendix|Appendices|Sections?|Text|Movie|Video|Box|File"
_NAMES = rf"(?!(?:{_NO_NAMES})\b)[A-ZÀ-Þ][\w’'{_DASHES}]*|\b(?:al|de|da|do|dos|del|di|du|la|le|van|von|der|den|ter)\b"
_NAMED = re.compile(rf"(?>{_NAMES}|(?i:{_SEPARATING}))*+")
"""What may stand before a link that is but a year: also the authors (``(Reed and Moss <xref>2001</xref>)``)."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d{2}[a-z]?\)?")
_BETWEEN_NUMBERS = re.compile(rf"[\s,;.:&/\[\](){_DASHES}]*(?:\b(?:and|e|y|et|und|to|through|bis)\b)?[\s\[(]*")
_OPENING = re.compile(r"[\[(](?P<inside>[^\[\]()]{0,120})\Z")
_CLOSING = re.compile(r"(?P<inside>[^\[\]()]{0,120})[\])]")
_NOTHING_FOLLOWS = re.compile(r"\s*(?:[.;,:)\]]|$)")
"""After this, the comma before a marker belongs to the marker too."""
_BLANK_BEFORE_STOP = re.compile(r"\s+(?=[.,;:])")
"""A blank that stands between a marker and what belongs to the word before it (``( 3 ) .``)."""
_LEFT_OVER = re.compile(r"\s*[,;]\s*")
_BEFORE_CAPITAL = re.compile(r"\s*[,;](?=\s*$|\s+[A-ZÀ-Þ])")
_LOOK = 121


class Cited(NamedTuple):
    """One reference that a link cites: where in the block, its key, the printed text."""

    place: int
    key: str
    printed: str
    line: int


class Marker(NamedTuple):
    """A stretch of a block that is no part of its sentences, with the white space before it."""

    start: int
    end: int


def cited_in(block: Block, listed: Listed) -> list[Cited]:
    """Every reference that the links of ``block`` cite, in order; ranges are written out."""
    cited: list[Cited] = []
    for link, after in zip_longest(block.links, block.links[1:]):
        cited += (Cited(_place(link), key, link.printed or key, link.line) for key in _keys(link, listed))
        if after and _RANGE.fullmatch(block.text, link.end, after.start):
            printed = f"{link.printed}–{after.printed}"
            cited += (Cited(_place(after), key, printed, link.line) for key in _between(link, after, listed))
    return cited


def _place(link: Link) -> int:
    """A link without words belongs to what stands before it."""
    return link.start if link.end > link.start else max(0, link.start - 1)


def _keys(link: Link, listed: Listed) -> Iterator[str]:
    for target in link.targets:
        yield from listed.keys_of(target)
    numbers = [one.number for one in cited_numbers(link.printed)] if _NUMBERS.fullmatch(link.printed) else []
    if len(numbers) > max(1, len(link.targets)) or (numbers and not link.targets):
        yield from _of_numbers(numbers, link, listed)
    elif not link.targets:
        yield link.printed or "?"


def _of_numbers(numbers: Sequence[int], link: Link, listed: Listed) -> Iterator[str]:
    """The keys of ``numbers`` printed in one link: by the labels, else counted on from the link's own entry."""
    first = listed.entry_of(link.targets[0]) if link.targets else None
    owner = (listed.owner_of(link.targets[0]) if link.targets else None) or listed
    for number in numbers:
        entry = owner.by_number.get(number)
        if entry is None and first is not None and not owner.by_number:
            entry = _at(owner, first.position + number - numbers[0])
        if entry is not None:
            yield from (work.key for work in entry.works)
        elif not link.targets:
            yield str(number)


def _at(listed: Listed, position: int) -> RefEntry | None:
    return listed.entries[position - 1] if 1 <= position <= len(listed.entries) else None


def _between(first: Link, last: Link, listed: Listed) -> Iterator[str]:
    """The keys of the entries that stand between those of two links with a dash between."""
    if not (first.targets and last.targets and _NUMERIC.fullmatch(first.printed) and _NUMERIC.fullmatch(last.printed)):
        return
    start, end = listed.entry_of(first.targets[-1]), listed.entry_of(last.targets[0])
    owner = listed.owner_of(first.targets[-1])
    if start is None or end is None or owner is None or owner is not listed.owner_of(last.targets[0]):
        return
    if end.position - start.position <= LONGEST_RANGE:
        for entry in owner.entries[start.position : end.position - 1]:
            yield from (work.key for work in entry.works)


def markers_of(block: Block) -> list[Marker]:
    """The stretches of ``block`` that are markers: linked numbers, and whole parentheses of author-year links.

    An author-year link that is part of its sentence ("Reed (1994) found") stays in it.
    """
    markers: list[Marker] = []
    for group in _groups(block):
        found = _stretch(block.text, group)
        if found and (not markers or found.start >= markers[-1].end):
            markers.append(found)
    return markers


def _groups(block: Block) -> Iterator[list[Link]]:
    """Links that are printed together, with nothing but separators between them."""
    group = list(block.links[:1])
    for link, after in pairwise(block.links):
        if _goes_with(block.text, group[0], link, after):
            group.append(after)
        else:
            yield group
            group = [after]
    if group:
        yield group


def _goes_with(text: str, first: Link, link: Link, after: Link) -> bool:
    """Whether nothing but separators stands between ``link`` and ``after``, or in brackets with ``first`` a remark."""
    if _is_numeric(link) != _is_numeric(after):
        return False
    if not _is_numeric(link):
        return _before(after).fullmatch(text, link.end, after.start) is not None
    if _BETWEEN_NUMBERS.fullmatch(text, link.end, after.start):
        return True
    bracketed = _enclosed(text, first.start, after.end, _INSIDE, _ANYTHING)
    return bracketed is not None and _AROUND.fullmatch(text, link.end, after.start) is not None


def _is_numeric(link: Link) -> bool:
    return bool(_NUMERIC.fullmatch(link.printed) or _NUMBERS.fullmatch(link.printed))


def _before(link: Link) -> re.Pattern[str]:
    """What may stand in the brackets of an author-year ``link`` before it."""
    return _NAMED if _YEAR.fullmatch(link.printed) else _GLUE


def _stretch(text: str, group: Sequence[Link]) -> Marker | None:
    start, end = group[0].start, group[-1].end
    if _is_numeric(group[0]):
        start, end = _enclosed(text, start, end, _INSIDE, _PAGES) or (start, end)
        start, end = _enclosed(text, start, end, _AROUND, _AROUND) or (start, end)
    else:
        start, end = _enclosed(text, start, end, _before(group[0]), _GLUE) or (0, 0)
    if blank := _BLANK_BEFORE_STOP.match(text, end):
        end = blank.end()
    before = " \t,;" if _NOTHING_FOLLOWS.match(text, end) else "" if text[end].isalpha() else " \t"
    while start and text[start - 1] in before:
        start -= 1
    opens = start and text[start - 1] in "(["
    ended = start and text[start - 1] in ".!?"
    if (opens and (left := _LEFT_OVER.match(text, end))) or (ended and (left := _BEFORE_CAPITAL.match(text, end))):
        end = left.end()
    return Marker(start, end) if end > start else None


def _enclosed(text: str, start: int, end: int, left: re.Pattern[str], right: re.Pattern[str]) -> tuple[int, int] | None:
    """The brackets around a stretch, where nothing else but ``left`` stands before it and ``right`` after it."""
    before, after = _OPENING.search(text, max(0, start - _LOOK), start), _CLOSING.match(text, end)
    if before and after and left.fullmatch(before["inside"]) and right.fullmatch(after["inside"]):
        return before.start(), after.end()
    return None


def bracketed_numbers(block: Block, listed: Listed, linked: Sequence[Cited]) -> Iterator[Cited]:
    """Numbers that stand as plain text in the brackets of ``linked`` ones (in order): ``[4, <xref>5</xref>-7]``."""
    if not listed.by_number:
        return
    for group in _groups(block):
        marker = _stretch(block.text, group) if _is_numeric(group[0]) else None
        printed = block.text[marker.start : marker.end].strip() if marker else ""
        if not _NUMBERS.fullmatch(printed):
            continue
        in_links = {one.number for link in group for one in cited_numbers(link.printed)}
        first = bisect_left(linked, group[0].start, key=lambda one: one.place)
        last = bisect_right(linked, group[-1].end, key=lambda one: one.place)
        known = {one.key for one in linked[first:last]}
        for one in cited_numbers(printed):
            entry = None if one.number in in_links else listed.by_number.get(one.number)
            for work in entry.works if entry else ():
                if work.key not in known:
                    yield Cited(group[0].start, work.key, one.printed, group[0].line)
