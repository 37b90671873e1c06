"""An article and its parts: each an element, its record, its document and its reference list."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from evidence_graph.identifiers import document_id, document_identity
from evidence_graph.model import Document
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.jats.entries import entries_of
from evidence_loaders.jats.metadata import Metadata, metadata_of
from evidence_loaders.jats.parts import own_elements, parts_of
from evidence_loaders.jats.references import Listed

FORMAT = "jats"


@dataclass(frozen=True, slots=True)
class Part:
    """An article, sub-article or response; its document has no text yet."""

    element: Element
    metadata: Metadata
    listed: Listed

    @property
    def document(self) -> Document:
        """The document that the part is."""
        return self.listed.document


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article comes from: its file, the settings, and a name that no other article of the file has."""

    file: InputFile
    options: ReadingOptions
    name: str


def family_of(article: Element, origin: Origin, above: Part | None = None) -> Iterator[Part]:
    """``article`` and after it its parts, with theirs; links may point at the list of any of them."""
    metadata = metadata_of(article, above.metadata if above else None)
    entries = entries_of(list(own_elements(article, "ref")))
    around = above.listed if above else None
    listed = Listed(entries, _document(metadata, origin, above), around, around.family if around else [])
    part = Part(article, metadata, listed)
    yield part
    for number, element in enumerate(parts_of(article), start=1):
        name = f"{origin.name}#{element.get('id') or number}"
        yield from family_of(element, Origin(origin.file, origin.options, name), part)


def _document(metadata: Metadata, origin: Origin, above: Part | None) -> Document:
    publisher = origin.options.publisher or metadata.publisher
    doi = None if above and metadata.doi == above.metadata.doi else metadata.doi
    identity = _identity(metadata, doi, publisher, origin, above)
    return Document(
        id=document_id(identity, origin.file.sha256),
        identity=identity,
        sha256=origin.file.sha256,
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
        file=origin.file.name,
        part_of=above.document.id if above else None,
    )


def _identity(metadata: Metadata, doi: str | None, publisher: str | None, origin: Origin, above: Part | None) -> str:
    """The identity of a part without an id of its own is its article's, and its place in it."""
    if above and not (doi or metadata.pmid or metadata.pmcid):
        return f"{above.document.identity}#{origin.name.rpartition('#')[2]}"
    return document_identity(
        file=origin.name,
        title=metadata.title,
        doi=doi,
        pmid=metadata.pmid,
        pmcid=metadata.pmcid,
        publisher=publisher,
    )
