"""The reading of a file that could not be read: nothing but its problems."""

from collections.abc import Iterable

from evidence_graph.identifiers import document_id, document_identity
from evidence_graph.model import Document, Problem, Reading
from evidence_loaders.files import InputFile


def unreadable(file: InputFile, format_name: str, problems: Iterable[Problem]) -> Reading:
    """A reading without content; :func:`is_empty` tells that it is nothing to load."""
    identity = document_identity(file=file.name)
    document = Document(
        id=document_id(identity, file.sha256), identity=identity, sha256=file.sha256, format=format_name, file=file.name
    )
    return Reading(document=document, problems=tuple(problems))


def is_empty(reading: Reading) -> bool:
    """Whether there is nothing in ``reading`` that could be loaded."""
    return not (reading.claims or reading.sources or reading.references or reading.lists or reading.notices)
