"""An article's text as a reading: the one place where the parts come together."""

from collections.abc import Iterator, Sequence

from evidence_graph.identifiers import claim_id, document_id, document_identity, identified
from evidence_graph.joining import each_once
from evidence_graph.model import Citation, Claim, Document, ListEntry, Problem, Reading, Source
from evidence_graph.vocabulary import Severity
from evidence_loaders.article_text.accounting import spans_of
from evidence_loaders.article_text.article import Article, article_of, printed
from evidence_loaders.article_text.furniture import publisher_of, updated_on
from evidence_loaders.article_text.lines import LineNumbers
from evidence_loaders.article_text.statements import Statement
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.matching import Entry, matched, matched_by_name

FORMAT = "article-text"
MOST_DOUBTS = 50
"""Doubtful numbers that are reported one by one; a text with more is told once."""


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of an article's text; what can't be read is a problem in it."""
    found = decoded(file.data, options.text_limit)
    if found.text is None:
        yield Reading(document=_document(file, None, None, None, None), problems=found.problems)
        return
    article = article_of(found.text)
    if len(article.statements) > options.claim_limit:
        yield Reading(document=_document(file, None, None, None, None), problems=(_too_many(article, options),))
        return
    publisher = options.publisher or publisher_of(article.lines, article.furniture)
    document = _document(file, found.text, article.title, publisher, updated_on(article.lines))
    reading = _reading(article, document, found.problems)
    yield reading.model_copy(update={"spans": tuple(spans_of(article))}) if options.spans else reading


def _document(
    file: InputFile, text: str | None, title: str | None, publisher: str | None, updated: str | None
) -> Document:
    identity = document_identity(file=file.name, title=title, publisher=publisher)
    return Document(
        id=document_id(identity, file.sha256),
        identity=identity,
        sha256=file.sha256,
        title=title,
        publisher=publisher,
        updated=updated,
        year=int(updated[:4]) if updated else None,
        format=FORMAT,
        file=file.name,
        text=text,
    )


def _too_many(article: Article, options: ReadingOptions) -> Problem:
    told = f"{len(article.statements):,} statements: more than the limit of {options.claim_limit:,} for one text"
    return Problem(severity=Severity.ERROR, code="too-many-claims", message=told, line=1)


def _reading(article: Article, document: Document, problems: Sequence[Problem]) -> Reading:
    at = LineNumbers(article.text)
    statements = [statement for statement in article.statements if not statement.lead_in]
    lists, sources = _listed(article, document)
    cited = _first_lines(article.statements, at)
    entries = [
        Entry(one.position, one.source, entry.number, one.raw, one.line)
        for one, entry in zip(lists, article.entries, strict=True)
    ]
    if article.by_name.works:
        matches = matched_by_name(article.by_name, cited, entries)
    else:
        matches = matched({int(number): line for number, line in cited.items()}, entries)
    claims = tuple(_claim(statement, document, place, at) for place, statement in enumerate(statements, start=1))
    doubts = tuple(_doubts(article, at))
    return Reading(
        document=document,
        claims=claims,
        references=matches.references,
        lists=tuple(lists),
        sources=each_once(sources),
        problems=(*problems, *_emptiness(claims, lists), *doubts, *matches.problems),
    )


def _claim(statement: Statement, document: Document, ordinal: int, at: LineNumbers) -> Claim:
    cited = dict(told for marker in (*statement.markers, *statement.inherited) for told in marker.told)
    return Claim(
        id=claim_id(document.id, ordinal),
        text=statement.words,
        context=statement.context,
        kind=statement.passage.kind,
        section=statement.passage.section,
        ordinal=ordinal,
        start=statement.start,
        end=statement.end,
        line=at.at(statement.start),
        cites=tuple(Citation(reference=key, marker=printed) for key, printed in cited.items()),
    )


def _listed(article: Article, document: Document) -> tuple[list[ListEntry], list[Source]]:
    lists: list[ListEntry] = []
    sources: list[Source] = []
    for position, (entry, told) in enumerate(zip(article.entries, article.sources, strict=True), start=1):
        raw = printed(entry)
        source = identified(told, document, raw)
        sources.append(source)
        lists.append(ListEntry(position=position, raw=raw, source=source.id, line=entry.lines[0].number))
    return lists, sources


def _first_lines(statements: Sequence[Statement], at: LineNumbers) -> dict[str, int]:
    """What is cited, by its keys, each with the line of its first marker."""
    lines: dict[str, int] = {}
    for statement in statements:
        for marker in statement.markers:
            for key, _ in marker.told:
                lines.setdefault(key, at.at(statement.passage.start + marker.start))
    return lines


def _warning(code: str, message: str, line: int) -> Problem:
    return Problem(severity=Severity.WARNING, code=code, message=message, line=line)


def _emptiness(claims: Sequence[Claim], lists: Sequence[ListEntry]) -> Iterator[Problem]:
    if not claims:
        told = "no claims were found" if lists else "neither claims nor references were found"
        yield _warning("no-claims", told, 1)


def _doubts(article: Article, at: LineNumbers) -> Iterator[Problem]:
    doubtful = [
        (passage, candidate)
        for passage in article.passages
        for candidate in passage.candidates
        if article.usage.doubts(candidate)
    ]
    for count, (passage, candidate) in enumerate(doubtful):
        line = at.at(passage.start + candidate.end - 1)
        if count == MOST_DOUBTS:
            yield _warning("doubtful-marker", f"{len(doubtful) - count} more numbers are doubtful, from here on", line)
            break
        taken = "a citation" if article.usage.takes(candidate) else "no citation"
        yield _warning("doubtful-marker", f"{candidate.printed!r} is read as {taken}", line)
