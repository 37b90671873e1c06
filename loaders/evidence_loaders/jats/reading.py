"""A JATS file as readings: one for each article in it, and for each sub-article and response."""

from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from evidence_graph.identifiers import claim_id
from evidence_graph.joining import each_once
from evidence_graph.model import Citation, Claim, Document, Problem, Reading, Reference, Source
from evidence_graph.vocabulary import Severity
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.jats.accounting import spans_of
from evidence_loaders.jats.article_blocks import blocks_of
from evidence_loaders.jats.escaped import write_out
from evidence_loaders.jats.family import FORMAT, Origin, Part, family_of
from evidence_loaders.jats.names import local_name
from evidence_loaders.jats.notices import notices_of
from evidence_loaders.jats.parts import articles_in
from evidence_loaders.jats.references import Listed
from evidence_loaders.jats.statements import Read, Statement, read_blocks
from evidence_loaders.unreadable import unreadable
from evidence_loaders.xml_parsing import parsed_xml


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The readings of a JATS file, each article before its parts; what can't be read is a problem."""
    parsed = parsed_xml(file.data, options.text_limit)
    articles = [] if parsed.root is None else articles_in(parsed.root)
    problems = parsed.problems
    if not articles:
        yield unreadable(file, FORMAT, problems if parsed.root is None else (*problems, _no_article(parsed.root)))
    for place, article in enumerate(articles, start=1):
        write_out(article)
        name = file.name if len(articles) == 1 else f"{file.name}#{place}"
        for part in list(family_of(article, Origin(file, options, name))):
            yield _reading(part, problems, options)
            problems = ()


def _no_article(root: Element) -> Problem:
    told = f"the root element {local_name(root)!r} holds no JATS article: one has a front, a body or a back"
    return Problem(severity=Severity.ERROR, code="not-jats", message=told, line=root.sourceline)


def _reading(part: Part, problems: Sequence[Problem], options: ReadingOptions) -> Reading:
    listed, reads, statements = part.listed, list[Read](), 0
    for read in read_blocks(blocks_of(part.element, listed.known), listed):
        statements += len(read.statements)
        if statements > options.claim_limit:
            return Reading(document=part.document, problems=(*problems, _too_many(part, options.claim_limit)))
        reads.append(read)
    text = "\n".join(read.block.text for read in reads)
    document = part.document.model_copy(update={"text": text})
    claims = tuple(_claims(reads, document))
    references, sources = _references(claims, listed)
    return Reading(
        document=document,
        claims=claims,
        references=references,
        lists=tuple(listed.lists()),
        sources=sources,
        notices=tuple(notices_of(part.element, part.metadata)),
        problems=(
            *problems,
            *listed.doubts,
            *_dangling(references, reads, listed),
            *_emptiness(part, claims),
            *_unlinked(part, claims),
        ),
        spans=tuple(spans_of(text, reads)) if options.spans else (),
    )


def _too_many(part: Part, limit: int) -> Problem:
    told = f"more statements than the limit of {limit:,} for one text"
    return Problem(severity=Severity.ERROR, code="too-many-claims", message=told, line=part.element.sourceline)


def _claims(reads: Sequence[Read], document: Document) -> Iterator[Claim]:
    statements = (one for read in reads for one in read.statements if not one.lead_in)
    for ordinal, statement in enumerate(statements, start=1):
        yield _claim(statement, document, ordinal)


def _claim(statement: Statement, document: Document, ordinal: int) -> Claim:
    printed: dict[str, str] = {}
    for one in statement.cited:
        printed.setdefault(one.key, one.printed)
    return Claim(
        id=claim_id(document.id, ordinal),
        text=statement.words,
        context=statement.context,
        kind=statement.kind,
        section=statement.section,
        ordinal=ordinal,
        start=statement.start,
        end=statement.end,
        line=statement.line,
        cites=tuple(Citation(reference=key, marker=marker) for key, marker in printed.items()),
    )


def _references(claims: Sequence[Claim], listed: Listed) -> tuple[tuple[Reference, ...], tuple[Source, ...]]:
    """The references of the list, of the article's other lists where they are cited, and those that dangle."""
    own = {reference.key: reference for reference in listed.references()}
    foreign = dict.fromkeys(cite.reference for claim in claims for cite in claim.cites if cite.reference not in own)
    borrowed, described = listed.borrowed(list(foreign)) if foreign else ([], [])
    known = {**own, **{reference.key: reference for reference in borrowed}}
    references = (*known.values(), *(Reference(key=key) for key in foreign if key not in known))
    return references, each_once([*listed.sources.values(), *described])


def _dangling(references: Sequence[Reference], reads: Sequence[Read], listed: Listed) -> Iterator[Problem]:
    """A warning for each link to nowhere, or one for all where the article lists no references."""
    lines = {one.key: one.line for read in reads for said in read.statements for one in reversed(said.cited)}
    dangling = [reference.key for reference in references if not reference.identifies]
    if dangling and not any(other.entries for other in listed.family):
        told = f"{len(dangling)} references are cited, but the article lists none"
        yield _warning("dangling-citation", told, min(lines[key] for key in dangling))
        return
    for key in dangling:
        yield _warning("dangling-citation", f"a link points at {key!r}, which no entry has", lines.get(key))


def _emptiness(part: Part, claims: Sequence[Claim]) -> Iterator[Problem]:
    if not claims and not part.listed.entries:
        yield _warning("no-claims", "neither claims nor references were found", part.element.sourceline)


def _unlinked(part: Part, claims: Sequence[Claim]) -> Iterator[Problem]:
    """A warning where a text has a list that nothing in it points at, as one with numbers in plain text has."""
    body = part.element.find("{*}body")
    if body is not None and claims and part.listed.entries and not any(claim.cites for claim in claims):
        told = f"no link in the text points at any entry of the reference list ({len(part.listed.entries)})"
        yield _warning("no-links", told, body.sourceline)


def _warning(code: str, message: str, line: int | None) -> Problem:
    return Problem(severity=Severity.WARNING, code=code, message=message, line=line)
