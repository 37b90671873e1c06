"""Sentences of a paragraph or list item, as places in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from evidence_loaders.article_text.sure_ends import sentence_spans

_OPEN_PARENTHESIS = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*){0,5}\)(?!\s*$)(?P<after>.)", re.S)
_UNSURE_END = re.compile(
    r"(?:(?<![^\W_])(?:[A-Z]|spp?|cv|var|subsp|ssp|calcd|exptl|approx|Figs?|Eqs?|Refs?|Nos?|vs|cf|ca|al)\."
    r"|[.!?][\"”’'][)\]]?)$"
)
_SURE_START = re.compile(r"[\"“”‘'’«¿¡]*(?P<letter>[^\W\d_])")
_LETTER = re.compile(r"[^\W\d_]")
_END = re.compile(r"[.!?…。][\"”’')\]]*\s")
_SPACE = re.compile(r"\s")
_ENDLESS = re.compile(r"(?<!\S)\S{1000,}+(?<=(\S))")
"""A run without white space that is no word: no sentence ends in it, and nupunkt goes back over it from each stop."""

LONGEST_ASIDE = 200
"""Characters in brackets, before and after a stop, that make it no end of their sentence."""


class Stretch(NamedTuple):
    """A stretch ``[start, end)`` of a text."""

    start: int
    end: int


def without(words: str, removed: Sequence[Stretch]) -> str:
    """``words`` less the ``removed`` stretches, which are in order and apart."""
    if not removed:
        return words
    return "".join(words[start:end] for start, end in _kept(len(words), removed))


def _kept(length: int, removed: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    place = 0
    for stretch in removed:
        yield place, stretch.start
        place = stretch.end
    yield place, length


def sentences_of(words: str, markers: Sequence[Stretch], *, item: bool) -> Iterator[Stretch]:
    """Where the sentences of ``words`` stand, found as if the ``markers`` were not there.

    A marker belongs to the sentence before it, also after the stop. An ``item`` of a list is meant as one statement,
    so it is cut only where a sentence surely ends: not after a single capital ("37 °C.", "curcas L.") or a quotation,
    and not before a small letter, a figure or a bracket ("Willd. ex Sprengel", "acquired from Leaf Inc. (Kyoto)").
    """
    plain = without(words, markers)
    places = _Places(markers)
    for first, last in _joined(plain, _spans(plain), item):
        yield Stretch(places.whole(first), places.whole(last))


def _spans(plain: str) -> list[tuple[int, int]]:
    if not _END.search(plain):
        return [(0, len(plain))]
    words = _ENDLESS.sub(lambda run: "a" * (len(run[0]) - 1) + run[1], plain)
    return sentence_spans(words if words.isprintable() else _SPACE.sub(" ", words))


def _joined(plain: str, spans: Sequence[tuple[int, int]], item: bool) -> Iterator[tuple[int, int]]:
    """The spans less the white space around them, those joined that are no sentence apart."""
    held: tuple[int, int] | None = None
    for start, end in spans:
        first, last = _trimmed(plain, start, end)
        if first >= last:
            continue
        if held and _belongs(plain, held, (first, last), item):
            held = held[0], last
            continue
        if held:
            yield held
        held = first, last
    if held:
        yield held


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    stretch = plain[start:end]
    lead = len(stretch) - len(stretch.lstrip())
    return start + lead, start + len(stretch.rstrip())


def _belongs(plain: str, held: tuple[int, int], later: tuple[int, int], item: bool) -> bool:
    """Whether ``later`` goes on with the sentence ``held``: one has no letter, or it is an inner parenthesis."""
    text = plain[later[0] : later[1]]
    if not _LETTER.search(text) or not _LETTER.search(plain, held[0], held[1]):
        return True
    if _is_inside_brackets(plain, held, later[0]):
        return True
    inner = _OPEN_PARENTHESIS.match(text) if text.startswith("(") else None
    if inner and plain[later[0] + inner.start("after") - 2] not in ".!?":
        return True
    return item and (
        bool(_UNSURE_END.search(plain[max(held[0], held[1] - 10) : held[1]])) or not _starts_with_capital(text)
    )


def _is_inside_brackets(plain: str, held: tuple[int, int], start: int) -> bool:
    """Whether ``start`` stands in brackets that the sentence ``held`` opens and soon closes ("(e.g. Figure 4)")."""
    first = max(held[0] + 1, held[1] - LONGEST_ASIDE)
    for opening, closing in ("()", "[]"):
        opened = plain.rfind(opening, first, held[1])
        if opened < 0 or plain.find(closing, opened, start) >= 0:
            continue
        closed = plain.find(closing, start, start + LONGEST_ASIDE)
        if closed >= 0 and plain.find(opening, start, closed) < 0:
            return True
    return False


def _starts_with_capital(text: str) -> bool:
    found = _SURE_START.match(text)
    return found is not None and not found["letter"].islower()


class _Places:
    """Places of the text with markers, from those of the text without."""

    def __init__(self, markers: Sequence[Stretch]) -> None:
        self._plain: list[int] = [0]
        self._whole: list[int] = [0]
        removed = 0
        for marker in markers:
            self._plain.append(marker.start - removed)
            self._whole.append(marker.end)
            removed += marker.end - marker.start

    def whole(self, place: int) -> int:
        """Where the character at ``place`` stands; as an end, it takes in the marker right before it."""
        index = bisect_right(self._plain, place) - 1
        return self._whole[index] + place - self._plain[index]
