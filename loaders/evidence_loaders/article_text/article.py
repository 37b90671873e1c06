"""What an article's text is made of, before ids: body, sentences, reference list."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from evidence_graph.model import Source
from evidence_loaders.article_text.blocks import blocks_of
from evidence_loaders.article_text.furniture import furniture_of, without_ends_of_entries
from evidence_loaders.article_text.lines import Line, lines_of, wrap_width
from evidence_loaders.article_text.numbers_at_ends import settled_at_ends
from evidence_loaders.article_text.numbers_in_order import usage_in_order
from evidence_loaders.article_text.numbers_in_use import Usage
from evidence_loaders.article_text.reference_list import ListedEntry, Region, entries_of, entry_lines, list_region
from evidence_loaders.article_text.roles import Part, Role, parts_of
from evidence_loaders.article_text.statements import Passage, Statement, passages_of, statements_of
from evidence_loaders.author_year.citing import ByName, cited_by_name
from evidence_loaders.author_year.listing import Work


@dataclass(frozen=True, slots=True)
class Article:
    """The parts of a text; ``furniture`` tells by a line's index why it is skipped.

    ``sources`` are the works that the entries tell of, one each; ``by_name`` tells what citations by author and year
    mean, in a text that cites so.
    """

    text: str
    lines: tuple[Line, ...]
    furniture: Mapping[int, str]
    region: Region | None
    parts: tuple[Part, ...]
    entries: tuple[ListedEntry, ...]
    sources: tuple[Source, ...]
    passages: tuple[Passage, ...]
    usage: Usage
    by_name: ByName
    statements: tuple[Statement, ...]

    @property
    def title(self) -> str | None:
        """The title as printed, on one line."""
        return next((part.block.words for part in self.parts if part.role is Role.TITLE), None)


def article_of(text: str) -> Article:
    """Tell the parts of ``text`` apart."""
    lines = tuple(lines_of(text))
    furniture = furniture_of(lines)
    region = list_region(lines, furniture)
    if region:
        furniture = without_ends_of_entries(lines, furniture, range(region.first, region.last))
    body = _body(lines, furniture, region)
    parts = tuple(parts_of(list(blocks_of(body, wrap_width(lines)))))
    entries = tuple(entries_of(entry_lines(lines, region, furniture)))
    found = tuple(passages_of(text, parts))
    numbers = frozenset(entry.number for entry in entries if entry.number is not None)
    settled, usage = usage_in_order(settled_at_ends(found), numbers)
    passages = tuple(replace(passage, candidates=own) for passage, own in zip(found, settled, strict=True))
    sources = tuple(entry.work() for entry in entries)
    by_name = _by_name(passages, entries, sources, usage)
    if by_name.works:
        usage = Usage(None, frozenset())
        named = zip(passages, by_name.mentions, strict=True)
        passages = tuple(replace(passage, mentions=mentions) for passage, mentions in named)
    statements = tuple(statements_of(passages, usage))
    return Article(text, lines, furniture, region, parts, entries, sources, passages, usage, by_name, statements)


def _by_name(
    passages: Sequence[Passage], entries: Sequence[ListedEntry], sources: Sequence[Source], usage: Usage
) -> ByName:
    """The citations by author and year, where the text cites so."""
    taken = (own for passage in passages for own in passage.candidates if usage.takes(own))
    numbers = {one.number for own in taken for one in own.cited}
    works = [Work(source.authors, source.year, printed(entry)) for entry, source in zip(entries, sources, strict=True)]
    return cited_by_name([passage.words for passage in passages], works, len(numbers))


def printed(entry: ListedEntry) -> str:
    """An entry with its labels as the text has it."""
    return "\n".join(line.words for line in (*entry.labels, *entry.lines))


def _body(lines: Sequence[Line], furniture: Mapping[int, str], region: Region | None) -> Iterator[Line]:
    """The lines of the article itself; what is skipped parts paragraphs, so that no claim holds words of the page's."""
    listed = range(region.first, region.last) if region else range(0)
    parted = False
    for index, line in enumerate(lines):
        if index in furniture or index in listed:
            parted = True
        else:
            yield line._replace(after_blank=True) if parted else line
            parted = False
