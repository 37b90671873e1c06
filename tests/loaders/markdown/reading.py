"""Reading a text given as a string, and the short forms that the tests compare."""

from pathlib import Path

from evidence_graph.model import Reading, Source
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.markdown import read


def reading_of(text: str, folder: Path | None = None) -> Reading:
    """The reading of ``text``, as of a file in ``folder``."""
    path = folder / "text.md" if folder else None
    (reading,) = read(InputFile.of("text.md", text.encode(), path), ReadingOptions())
    return reading


def cited(reading: Reading) -> list[tuple[str, list[str]]]:
    """Each claim's text and the references it cites."""
    return [(claim.text, [one.reference for one in claim.cites]) for claim in reading.claims]


def keys(reading: Reading) -> list[str]:
    """The references' keys."""
    return [reference.key for reference in reading.references]


def work(reading: Reading, key: str) -> Source:
    """The one work that ``key`` means."""
    (reference,) = [one for one in reading.references if one.key == key]
    (link,) = reference.identifies
    return next(source for source in reading.sources if source.id == link.source)


def codes(reading: Reading) -> list[tuple[str, int | None]]:
    """Each problem's code and line."""
    return [(problem.code, problem.line) for problem in reading.problems]
