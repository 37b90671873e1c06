"""A JATS file as readings: one for each article in it, and for each sub-article and response."""

from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from evidence_graph.identifiers import claim_id, document_id, document_identity
from evidence_graph.model import Citation, Claim, Document, Problem, Reading, Reference, Source
from evidence_graph.vocabulary import Severity
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.jats.accounting import spans_of
from evidence_loaders.jats.article_blocks import blocks_of
from evidence_loaders.jats.entries import entries_of
from evidence_loaders.jats.metadata import Metadata, metadata_of
from evidence_loaders.jats.names import local_name
from evidence_loaders.jats.notices import notices_of
from evidence_loaders.jats.parts import articles_in, own_elements, parts_of
from evidence_loaders.jats.references import Listed
from evidence_loaders.jats.statements import Read, Statement, read_blocks
from evidence_loaders.unreadable import unreadable
from evidence_loaders.xml_parsing import parsed_xml

FORMAT = "jats"


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The readings of a JATS file, each article before its parts; what can't be read is a problem."""
    parsed = parsed_xml(file.data, options.text_limit)
    articles = [] if parsed.root is None else articles_in(parsed.root)
    if parsed.root is not None and not articles:
        told = f"the root element {local_name(parsed.root)!r} holds no article"
        wrong = Problem(severity=Severity.ERROR, code="not-jats", message=told, line=parsed.root.sourceline)
        yield unreadable(file, FORMAT, (*parsed.problems, wrong))
    elif not articles:
        yield unreadable(file, FORMAT, parsed.problems)
    problems = parsed.problems
    for place, article in enumerate(articles, start=1):
        name = file.name if len(articles) == 1 else f"{file.name}#{place}"
        for reading in _readings(article, _Place(file, options, name)):
            yield reading.model_copy(update={"problems": (*problems, *reading.problems)}) if problems else reading
            problems = ()


class _Place:
    """Where an article stands: its file, the settings, and a name that no other article of the file has."""

    def __init__(self, file: InputFile, options: ReadingOptions, name: str) -> None:
        self.file = file
        self.options = options
        self.name = name


class _Above:
    """What a part has above it: its article's record and reference list."""

    def __init__(self, metadata: Metadata, listed: Listed) -> None:
        self.metadata = metadata
        self.listed = listed


def _readings(article: Element, place: _Place) -> Iterator[Reading]:
    for part, metadata, listed in list(_family(article, place, None)):
        yield _reading(part, metadata, listed)


def _family(article: Element, place: _Place, above: _Above | None) -> Iterator[tuple[Element, Metadata, Listed]]:
    """``article`` and its parts, their parts included, each with its record and its list."""
    metadata = metadata_of(article, above.metadata if above else None)
    document = _document(article, metadata, place, above)
    refs = list(own_elements(article, "ref"))
    around = above.listed if above else None
    listed = Listed(entries_of(refs), document, around, around.family if around else [])
    yield article, metadata, listed
    for number, part in enumerate(parts_of(article), start=1):
        name = f"{place.name}#{part.get('id') or number}"
        yield from _family(part, _Place(place.file, place.options, name), _Above(metadata, listed))


def _document(article: Element, metadata: Metadata, place: _Place, above: _Above | None) -> Document:
    publisher = place.options.publisher or metadata.publisher
    doi = None if above and metadata.doi == above.metadata.doi else metadata.doi
    if above and not (doi or metadata.pmid or metadata.pmcid):
        whole = above.listed.document.identity
        identity = f"{whole}#{article.get('id') or place.name.rpartition('#')[2]}"
    else:
        identity = document_identity(
            file=place.name,
            title=metadata.title,
            doi=doi,
            pmid=metadata.pmid,
            pmcid=metadata.pmcid,
            publisher=publisher,
        )
    return Document(
        id=document_id(identity, place.file.sha256),
        identity=identity,
        sha256=place.file.sha256,
        title=metadata.title,
        doi=doi,
        pmid=metadata.pmid,
        pmcid=metadata.pmcid,
        publisher=publisher,
        updated=metadata.updated,
        year=metadata.year,
        kind=metadata.kind,
        language=metadata.language,
        format=FORMAT,
        file=place.file.name,
        part_of=above.listed.document.id if above else None,
    )


def _reading(article: Element, metadata: Metadata, listed: Listed) -> Reading:
    reads = list(read_blocks(blocks_of(article, listed.known), listed))
    text = "\n".join(read.block.text for read in reads)
    document = listed.document.model_copy(update={"text": text})
    claims = tuple(_claims(reads, document))
    references, sources, problems = _references(claims, reads, listed)
    return Reading(
        document=document,
        claims=claims,
        references=references,
        lists=tuple(listed.lists()),
        sources=sources,
        notices=tuple(notices_of(article, metadata)),
        problems=(*listed.doubts, *problems),
        spans=tuple(spans_of(text, reads)),
    )


def _claims(reads: Sequence[Read], document: Document) -> Iterator[Claim]:
    ordinal = 0
    for read in reads:
        for statement in read.statements:
            if not statement.lead_in:
                ordinal += 1
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


def _references(
    claims: Sequence[Claim], reads: Sequence[Read], listed: Listed
) -> tuple[tuple[Reference, ...], tuple[Source, ...], list[Problem]]:
    """The references of the list, of the lists around where they are cited, and those that are listed nowhere."""
    own = {reference.key: reference for reference in listed.references()}
    foreign = dict.fromkeys(cite.reference for claim in claims for cite in claim.cites if cite.reference not in own)
    borrowed, described = listed.borrowed(list(foreign))
    known = {**own, **{reference.key: reference for reference in borrowed}}
    dangling = [key for key in foreign if key not in known]
    lines = {one.key: one.line for read in reads for said in read.statements for one in reversed(said.cited)}
    problems = [
        Problem(
            severity=Severity.WARNING,
            code="dangling-citation",
            message=f"a link points at {key!r}, which no entry has",
            line=lines.get(key),
        )
        for key in dangling
    ]
    references = (*known.values(), *(Reference(key=key) for key in dangling))
    sources = {source.id: source for source in reversed([*listed.sources.values(), *described])}
    return references, tuple(reversed(sources.values())), problems
