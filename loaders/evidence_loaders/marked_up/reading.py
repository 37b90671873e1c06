"""A page as a reading: the one place where its parts come together."""

from collections.abc import Sequence
from itertools import accumulate

from evidence_graph.identifiers import claim_id, document_id, document_identity
from evidence_graph.joining import each_once
from evidence_graph.model import Citation, Claim, Document, ListEntry, Problem, Reading
from evidence_graph.vocabulary import Severity
from evidence_loaders.article_text.spans import Mark, covering
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.marked_up.blocks import Block, Role
from evidence_loaders.marked_up.page import About, Page
from evidence_loaders.marked_up.plain_names import with_names
from evidence_loaders.marked_up.references import References
from evidence_loaders.marked_up.statements import Statement, statements_of
from evidence_loaders.unreadable import unreadable

MOST_DANGLING = 200
"""Dangling labels that are reported one by one."""


def reading_of(page: Page, file: InputFile, options: ReadingOptions, format_name: str) -> Reading:
    """The reading that ``page`` makes of ``file``: the text is what its blocks say, one a line."""
    page = with_names(page)
    document = _document(page.about, file, options, format_name, "\n".join(block.words for block in page.blocks))
    starts = list(accumulate((len(block.words) + 1 for block in page.blocks), initial=0))
    statements = list(statements_of(page.blocks))
    if len(statements) > options.claim_limit:
        return unreadable(file, format_name, [*page.problems, _too_many(len(statements), options.claim_limit)])
    references = References(page, document)
    claims: list[Claim] = []
    for statement in statements:
        cites = references.citations(statement, page.blocks[statement.block])
        if not statement.lead_in:
            block, start = page.blocks[statement.block], starts[statement.block]
            claims.append(_claim(statement, block, start, (document.id, len(claims) + 1), cites))
    references.rest(page.blocks)
    lists = tuple(
        ListEntry(position=position, raw=one.raw, source=references.listed[position - 1].id, line=one.line)
        for position, one in enumerate(page.listed, 1)
    )
    return Reading(
        document=document,
        claims=tuple(claims),
        references=tuple(references.references),
        lists=lists,
        sources=each_once(references.sources),
        problems=(*page.problems, *_emptiness(claims, lists), *_shortened(references.problems)),
        spans=tuple(covering(document.text or "", _marks(page.blocks, statements, starts))) if options.spans else (),
    )


def _too_many(found: int, limit: int) -> Problem:
    told = f"{found:,} statements: more than the limit of {limit:,} for one text"
    return Problem(severity=Severity.ERROR, code="too-many-claims", message=told, line=1)


def _document(about: About, file: InputFile, options: ReadingOptions, format_name: str, text: str) -> Document:
    publisher = options.publisher or about.publisher
    identity = document_identity(
        file=file.name, title=about.title, doi=about.doi, pmid=about.pmid, pmcid=about.pmcid, publisher=publisher
    )
    return Document(
        id=document_id(identity, file.sha256),
        identity=identity,
        sha256=file.sha256,
        title=about.title,
        doi=about.doi,
        pmid=about.pmid,
        pmcid=about.pmcid,
        publisher=publisher,
        updated=about.updated,
        year=about.year,
        kind=about.kind,
        language=about.language,
        format=format_name,
        file=file.name,
        text=text,
    )


def _claim(statement: Statement, block: Block, start: int, place: tuple[str, int], cites: Sequence[Citation]) -> Claim:
    document, ordinal = place
    return Claim(
        id=claim_id(document, ordinal),
        text=statement.words,
        context=statement.context,
        kind=statement.section.kind,
        section=statement.section.heading,
        ordinal=ordinal,
        start=start + statement.start,
        end=start + statement.end,
        line=block.line_at(statement.start),
        cites=tuple(cites),
    )


def _marks(blocks: Sequence[Block], statements: Sequence[Statement], starts: Sequence[int]) -> list[Mark]:
    said = {statement.block for statement in statements}
    marks = []
    for index, block in enumerate(blocks):
        if block.words and index not in said:
            kind, reason = _fate(block)
            marks.append(Mark(starts[index], starts[index] + len(block.words), kind, reason))
    for statement in statements:
        base = starts[statement.block]
        marks.append(Mark(base + statement.start, base + statement.end, "context" if statement.lead_in else "claim"))
        marks += [Mark(base + one.start, base + one.end, "marker") for one in statement.markers if not one.worded]
    return marks


def _fate(block: Block) -> tuple[str, str | None]:
    if block.role in (Role.TITLE, Role.HEADING, Role.ENTRY):
        return block.role.value, None
    return "skipped", block.reason or ("table row" if block.role is Role.ROW else "no claim")


def _emptiness(claims: Sequence[Claim], lists: Sequence[ListEntry]) -> list[Problem]:
    if claims:
        return []
    told = "no claims were found" if lists else "neither claims nor references were found"
    return [Problem(severity=Severity.WARNING, code="no-claims", message=told, line=1)]


def _shortened(problems: Sequence[Problem]) -> list[Problem]:
    if len(problems) <= MOST_DANGLING:
        return list(problems)
    more = f"{len(problems) - MOST_DANGLING} more markers are dangling"
    return [*problems[:MOST_DANGLING], problems[0].model_copy(update={"message": more, "line": None})]
