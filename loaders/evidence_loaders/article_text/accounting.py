"""What became of every character of an article's text."""

from collections.abc import Iterator

from evidence_graph.model import Span
from evidence_loaders.article_text.article import Article
from evidence_loaders.article_text.lines import Line
from evidence_loaders.article_text.reference_list import ListedEntry, entry_lines
from evidence_loaders.article_text.roles import Part, Role
from evidence_loaders.article_text.spans import Mark, covering


def spans_of(article: Article) -> Iterator[Span]:
    """Spans that cover the article's text once, in order."""
    return covering(article.text, _marks(article))


def _marks(article: Article) -> Iterator[Mark]:
    for index, reason in article.furniture.items():
        line = article.lines[index]
        yield Mark(line.start, line.end, "skipped", reason)
    for part in article.parts:
        yield from _of_part(part)
    for statement in article.statements:
        yield Mark(statement.start, statement.end, "context" if statement.lead_in else "claim")
        base = statement.passage.start
        for marker in statement.markers:
            if not marker.worded:
                yield Mark(base + marker.start, base + marker.end, "marker")
    stated = {statement.passage.start for statement in article.statements}
    for passage in article.passages:
        if passage.start not in stated:
            yield Mark(passage.start, passage.start + len(passage.words), "skipped", "no words")
    yield from _of_list(article)


def _of_part(part: Part) -> Iterator[Mark]:
    begin, start = part.block.first.start, part.block.start
    if part.role in (Role.TITLE, Role.HEADING):
        yield Mark(begin, part.block.end, part.role.name.lower())
    elif part.role is Role.NOTHING:
        yield Mark(begin, part.block.end, "skipped", "no words")
    elif begin < start:
        yield Mark(begin, min(start, part.block.end), "skipped", _lead(part.block.first))


def _lead(line: Line) -> str:
    return "bullet" if line.bullet else "number"


def _of_list(article: Article) -> Iterator[Mark]:
    """Entries with their labels; what of the list is in none (a label at its very end) is skipped."""
    for entry in article.entries:
        yield from _of_entry(entry)
    if article.region:
        held = {line.start for entry in article.entries for line in (*entry.lines, *entry.labels)}
        for line in entry_lines(article.lines, article.region, article.furniture):
            if line.start not in held:
                yield Mark(line.start, line.end, "skipped", "no entry")


def _of_entry(entry: ListedEntry) -> Iterator[Mark]:
    first = entry.lines[0]
    if entry.labels:
        yield Mark(entry.labels[0].start, entry.end, "entry")
        return
    if first.start < entry.start:
        yield Mark(first.start, entry.start, "skipped", _lead(first))
    yield Mark(entry.start, entry.end, "entry")
