"""What became of every character of an article's rendered text."""

from collections.abc import Iterator, Sequence

from evidence_graph.model import Span
from evidence_loaders.article_text.spans import Mark, covering
from evidence_loaders.jats.blocks import Role
from evidence_loaders.jats.statements import Read

_NAMED = (Role.TITLE, Role.HEADING)


def spans_of(text: str, reads: Sequence[Read]) -> Iterator[Span]:
    """Spans that cover ``text`` once, in order."""
    return covering(text, _marks(reads))


def _marks(reads: Sequence[Read]) -> Iterator[Mark]:
    for read in reads:
        role, end = read.block.role, read.start + len(read.block.text)
        if not read.statements and read.start < end:
            kind = role.value if role in _NAMED else "skipped"
            reason = None if role in _NAMED else _reason(role)
            yield Mark(read.start, end, kind, reason)
            continue
        yield from _of_statements(read)


def _reason(role: Role) -> str:
    return "no words" if role in (Role.PARAGRAPH, Role.ITEM) else role.value


def _of_statements(read: Read) -> Iterator[Mark]:
    """Claims and markers; what stands between the claims of a block cites nothing and says nothing."""
    place = read.start
    for statement in read.statements:
        if read.block.text[place - read.start : statement.start - read.start].strip():
            yield Mark(place, statement.start, "skipped", _reason(read.block.role))
        yield Mark(statement.start, statement.end, "context" if statement.lead_in else "claim")
        place = statement.end
    end = read.start + len(read.block.text)
    if read.block.text[place - read.start :].strip():
        yield Mark(place, end, "skipped", _reason(read.block.role))
    yield from _of_markers(read)


def _of_markers(read: Read) -> Iterator[Mark]:
    """The markers within claims and lead-ins; both are in order."""
    statements = iter(read.statements)
    around = next(statements, None)
    for marker in read.markers:
        start, end = read.start + marker.start, read.start + marker.end
        while around and around.end < end:
            around = next(statements, None)
        if around and around.start <= start:
            yield Mark(start, end, "marker")
