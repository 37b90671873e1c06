"""Reading a web page given as a string, and the short forms that the tests compare."""

from evidence_graph.model import Reading, Source
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.html_pages import read


def reading_of(page: str | bytes) -> Reading:
    """The reading of ``page``."""
    data = page.encode() if isinstance(page, str) else page
    (reading,) = read(InputFile.of("page.html", data), ReadingOptions())
    return reading


def cited(reading: Reading) -> list[tuple[str, list[str]]]:
    """Each claim's text and the references it cites."""
    return [(claim.text, [one.reference for one in claim.cites]) for claim in reading.claims]


def works(reading: Reading) -> list[Source]:
    """The listed works, in order."""
    sources = {source.id: source for source in reading.sources}
    return [sources[entry.source] for entry in reading.lists]


def codes(reading: Reading) -> list[tuple[str, int | None]]:
    """Each problem's code and line."""
    return [(problem.code, problem.line) for problem in reading.problems]
