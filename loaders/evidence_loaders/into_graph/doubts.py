"""What writing finds doubtful: keys that would join two works, and one DOI over two titles."""

from collections.abc import Sequence

from evidence_graph.identifiers import source_keys
from evidence_graph.joining import BY_TITLE, kind_of
from evidence_graph.model import Document, Problem, Reading
from evidence_graph.store import Store
from evidence_graph.vocabulary import Severity
from evidence_loaders.into_graph.records import SourceChanges
from evidence_loaders.into_graph.texts import text


def of_sources(changes: SourceChanges) -> dict[str, Problem]:
    """One warning for each key that was told of several works and joined none."""
    return {key: _doubt(key, sorted(sources)) for key, sources in changes.doubtful.items() if len(sources) > 1}


def _doubt(key: str, sources: Sequence[str]) -> Problem:
    several = " and ".join(sources)
    if kind_of(key) in BY_TITLE:
        message = (
            f"The same title and year fit {several}: they were not joined, and a list without identifier may mean any."
        )
        return Problem(severity=Severity.WARNING, code="title-fits-several", message=message)
    message = f"{key} is told of {several}: two such works are never joined; check which of them is right."
    return Problem(severity=Severity.WARNING, code="identifier-conflict", message=message)


def for_reading(reading: Reading, told: dict[str, Problem]) -> list[Problem]:
    """The doubts about keys that this reading uses; about a title only where it names a work by that alone."""
    if not told:
        return []
    used = {key for source in reading.sources for key in source_keys(source) if kind_of(key) not in BY_TITLE}
    used |= {source.id for source in reading.sources}
    return [told[key] for key in sorted(used & set(told))]


def namesakes(store: Store, documents: Sequence[Document]) -> dict[str, list[Problem]]:
    """By identity: a warning for each other document that carries the same DOI over another title."""
    asked = [{"doi": document.doi, "identity": document.identity} for document in documents if document.doi]
    found: dict[str, list[Problem]] = {}
    for row in store.read(text("namesakes"), {"documents": asked}) if asked else []:
        message = (
            f"{row['file']} ({row['id']}) carries the same DOI over another title, {row['title']!r}: "
            "both are kept as documents of their own."
        )
        problem = Problem(severity=Severity.WARNING, code="one-doi-two-titles", message=message)
        found.setdefault(row["identity"], []).append(problem)
    return found
