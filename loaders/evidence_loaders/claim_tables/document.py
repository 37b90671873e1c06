"""The document that a table is."""

from evidence_graph.identifiers import document_id, document_identity
from evidence_graph.model import Document
from evidence_loaders.files import InputFile, ReadingOptions


def document_of(file: InputFile, options: ReadingOptions, format_name: str) -> Document:
    """A table is known by its path; its own text is its rows."""
    identity = document_identity(file=file.name)
    return Document(
        id=document_id(identity, file.sha256),
        identity=identity,
        sha256=file.sha256,
        publisher=options.publisher,
        format=format_name,
        file=file.name,
    )
