"""Where the sentence splitter errs in journal prose: ends it misses after units, and starts that are none."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

from evidence_loaders.article_text.sentences import Stretch
from evidence_loaders.article_text.words_at_stops import LEADING, SHORTENED, STARTING, UNITS, WHOLE_WORD


def _any_of(words: Collection[str]) -> str:
    return "|".join(sorted(map(re.escape, words)))


_GAP = re.compile(r"\s+(?=[A-ZÀ-Þ][^\W\dA-Z_])|(?<!\bFig\.)(?<!\bFigs\.)\s+(?=[AIO]\s[^\W\dA-Z_])")
"""What stands before a word with a capital, or a letter that is a word (Portuguese ``O``), not a figure's panel."""
_ENDED = re.compile(
    rf"(?:\d\s?(?:{_any_of(UNITS)})|[α-ω]|\bS\d{{1,3}}[A-Z]? Figs?"
    rf"|(?<!\w)(?!(?:{_any_of(SHORTENED)})\Z)[^\W\dA-Z_]{{{WHOLE_WORD},}})\Z"
)
"""A stop after a number with its unit, a Greek letter, a supplementary figure (``S2 Fig``, as PLOS writes) or a whole
word: an end, before a word with a capital."""
_STARTING = re.compile(rf"(?:{_any_of(STARTING)})\s")
_SHORT_END = re.compile(rf"[^\s.;:)(]\s(?!(?:{_any_of(LEADING)})\.?\Z)[^\W\d_]{{1,4}}\.?\Z")
"""A letter or short word that ends a sentence where such a word follows: no label (``B. The gel``), no ``i.e.``"""
_PANEL_GAP = re.compile(
    r"\s+(?=\((?:[A-Za-z]|[ivx]{2,4})[’′']?(?:\s?[,&–-]\s?[A-Za-z]){0,6}\)(?:\s?[,&–-]\s?\([A-Za-z]\))?[,:]?"
    r"\s+[A-ZÀ-ÞΑ-Ω0-9])"
)
_BEFORE_PANEL = re.compile(r"(?<!\bFig)(?<!\bFigs)(?<!\bEq)(?<!\bEqs)(?<!\bRef)(?:[^\s.]{3}|\d\.\d{1,9})\Z")
"""A panel's label begins a sentence of a caption (``... in winter. (B) Ponds ...``)."""
_LOOK = 30
_GOES_ON = re.compile(r"[)\]]|[,;]\s*[^\W\dA-ZÀ-Þ]|[\"”’»'][,;:)\]]|[:=&]\s")
_DECIMAL = re.compile(r"\d \.\Z")
"""What stands before the digits after a stop that MathML has as an element of its own."""
_STRAY = re.compile(r"[,;]\s+")
"""A separator of raised numbers, left before the next sentence."""


def mended(text: str, stretches: Iterable[Stretch], markers: Sequence[Stretch]) -> Iterator[Stretch]:
    """The sentences of ``text``, joined where one begins with what closes the one before, cut at missed ends.

    The ``markers`` count as if they were not there.

    >>> text = "Stirred for 2 h. The ponds (1721-?), too."
    >>> [text[one.start : one.end] for one in mended(text, [Stretch(0, 35), Stretch(35, 41)], [])]
    ['Stirred for 2 h.', 'The ponds (1721-?), too.']
    """
    starts, ends = {one.end: one.start for one in markers}, {one.start: one.end for one in markers}
    for stretch in _joined(text, stretches):
        start = stretch.start
        for stop in _stops(text, stretch, markers):
            after = ends.get(stop, stop)
            next_start = _next_start(text, Stretch(start, starts.get(stop - 1, stop - 1)), after, stretch.end)
            if next_start:
                yield Stretch(start, after)
                start = next_start
        yield Stretch(start, stretch.end)


def _stops(text: str, stretch: Stretch, markers: Sequence[Stretch]) -> list[int]:
    """The places after the stops within ``stretch`` that a blank or a marker follows."""
    stops = set()
    stop = text.find(". ", stretch.start, stretch.end) + 1
    while stop:
        stops.add(stop)
        stop = text.find(". ", stop, stretch.end) + 1
    first = bisect_right(markers, stretch.start, key=lambda marker: marker.start) if markers else 0
    for marker in markers[first : bisect_left(markers, stretch.end, key=lambda marker: marker.start)]:
        if text[marker.start - 1] == ".":
            stops.add(marker.start)
    return sorted(stops)


def _next_start(text: str, sentence: Stretch, after: int, limit: int) -> int | None:
    """Where the next sentence starts ``after`` the stop that ``sentence`` has, if it is over with it."""
    before = text[max(sentence.start, sentence.end - _LOOK) : sentence.end]
    gap = _GAP.match(text, after, limit)
    if gap and (_ENDED.search(before) or (_SHORT_END.search(before) and _STARTING.match(text, gap.end()))):
        return gap.end()
    panel = _PANEL_GAP.match(text, after, limit)
    return panel.end() if panel and _BEFORE_PANEL.search(before) else None


def _goes_on(text: str, held: Stretch, stretch: Stretch) -> bool:
    if _GOES_ON.match(text, stretch.start):
        return True
    return text[stretch.start].isdigit() and bool(_DECIMAL.search(text, max(held.start, held.end - 3), held.end))


def _joined(text: str, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    held: Stretch | None = None
    for stretch in stretches:
        if held and _goes_on(text, held, stretch):
            held = Stretch(held.start, stretch.end)
            continue
        if held:
            yield held
        stray = _STRAY.match(text, stretch.start)
        held = Stretch(stray.end(), stretch.end) if stray else stretch
    if held:
        yield held
