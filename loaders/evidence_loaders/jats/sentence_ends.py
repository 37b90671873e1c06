"""Where the sentence splitter errs in journal prose: ends it misses after units, and starts that are none."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from evidence_loaders.article_text.sentences import Stretch

_UNITS = (
    "h|hr|hrs|min|s|ms|d|y|yr|mo|wk|kg|g|mg|[µμ]g|ng|L|l|m[Ll]|[µμ][Ll]|m|cm|mm|[µμ]m|nm|km|ha|M|mM|[µμ]M|nM|Hz|kHz|"
    "rpm|kDa|bp|kb|°?C|K|W|V|A|Pa|kPa|MPa|Ma|ppm"
)
_SHORTENED = "approx|subsp|suppl|assoc|instrum|technol"
_GAP = re.compile(r"\s+(?=[A-ZÀ-Þ][^\W\dA-Z_])")
_ENDED = re.compile(rf"(?:\d\s?(?:{_UNITS})|[α-ω]|(?<!\w)(?!(?:{_SHORTENED})\Z)[^\W\dA-Z_]{{5,}})\Z")
"""A stop after a number with its unit, a Greek letter or a whole word: an end, before a word with a capital."""
_LOOK = 30
_GOES_ON = re.compile(r"[)\]]|[,;]\s*[^\W\dA-ZÀ-Þ]")
_STRAY = re.compile(r"[,;]\s+")
"""A separator of raised numbers, left before the next sentence."""


def mended(text: str, stretches: Iterable[Stretch], markers: Sequence[Stretch]) -> Iterator[Stretch]:
    """The sentences of ``text``, joined where one begins with what closes the one before, cut at missed ends.

    The ``markers`` count as if they were not there.

    >>> text = "Stirred for 2 h. The ponds (1721-?), too."
    >>> [text[one.start : one.end] for one in mended(text, [Stretch(0, 35), Stretch(35, 41)], [])]
    ['Stirred for 2 h.', 'The ponds (1721-?), too.']
    """
    starts = {marker.end: marker.start for marker in markers}
    for stretch in _joined(text, stretches):
        start = stretch.start
        for stop, after in _missed(text, stretch, starts):
            yield Stretch(start, stop)
            start = after
        yield Stretch(start, stretch.end)


def _missed(text: str, stretch: Stretch, starts: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Where in ``stretch`` a sentence ends, and where the next one starts."""
    stop = text.find(". ", stretch.start, stretch.end) + 1
    while stop:
        gap = _GAP.match(text, stop, stretch.end)
        end = starts.get(stop - 1, stop - 1)
        if gap and _ENDED.search(text[max(stretch.start, end - _LOOK) : end]):
            yield stop, gap.end()
        stop = text.find(". ", stop, stretch.end) + 1


def _joined(text: str, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    held: Stretch | None = None
    for stretch in stretches:
        if held and _GOES_ON.match(text, stretch.start):
            held = Stretch(held.start, stretch.end)
            continue
        if held:
            yield held
        stray = _STRAY.match(text, stretch.start)
        held = Stretch(stray.end(), stretch.end) if stray else stretch
    if held:
        yield held
