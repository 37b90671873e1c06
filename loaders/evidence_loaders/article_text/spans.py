"""Every character of a text accounted for: what became of each stretch."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evidence_graph.model import Span

WHITE_SPACE = "white space"
UNREAD = "unread"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch that was recognised; marks may lie inside a longer one (a marker in a claim), never across its end."""

    start: int
    end: int
    kind: str
    reason: str | None = None


def covering(text: str, marks: Iterable[Mark]) -> Iterator[Span]:
    """Spans that cover ``text`` once, in order; an inner mark cuts the one around it, gaps are skipped."""
    place = 0
    for mark in _flat(marks):
        if mark.start > place:
            yield _gap(text, place, mark.start)
        yield Span(kind=mark.kind, start=mark.start, end=mark.end, reason=mark.reason)
        place = mark.end
    if place < len(text):
        yield _gap(text, place, len(text))


def _gap(text: str, start: int, end: int) -> Span:
    reason = WHITE_SPACE if text[start:end].isspace() else UNREAD
    return Span(kind="skipped", start=start, end=end, reason=reason)


def _flat(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks without overlaps: of an outer mark, what its inner ones leave."""
    outer: Mark | None = None
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if outer and mark.end <= outer.end:
            if mark.start > outer.start:
                yield Mark(outer.start, mark.start, outer.kind, outer.reason)
            yield mark
            outer = Mark(mark.end, outer.end, outer.kind, outer.reason)
            continue
        if outer and outer.start < outer.end:
            yield outer
        outer = mark
    if outer and outer.start < outer.end:
        yield outer
