"""Notices into one reading: a register is a document that states nothing and lists no source."""

from collections.abc import Iterable

from evidence_graph.identifiers import document_id, document_identity
from evidence_graph.model import Document, Notice, Problem, Reading
from evidence_graph.vocabulary import Severity
from evidence_loaders.files import InputFile

NO_KEY = "the row names no DOI or PMID of a work, so its notice can concern none and is left out"
"""Said of rows whose identifiers are missing or placeholders: some of every register are."""


def register(file: InputFile, format_name: str, notices: Iterable[Notice], problems: Iterable[Problem]) -> Reading:
    """The reading of a register; the same notice twice is one."""
    identity = document_identity(file=file.name)
    document = Document(
        id=document_id(identity, file.sha256), identity=identity, sha256=file.sha256, format=format_name, file=file.name
    )
    found, told = tuple(dict.fromkeys(notices)), tuple(problems)
    if not found:
        none = Problem(severity=Severity.WARNING, code="no-notices", message="it holds no notice of any work", line=1)
        told = (*told, none)
    return Reading(document=document, notices=found, problems=told)
