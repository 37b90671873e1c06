"""Reading wiki source given as a string, and the short forms that the tests compare."""

from evidence_graph.model import Reading, Source
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.wikitext import read


def reading_of(text: str) -> Reading:
    """The reading of ``text``."""
    (reading,) = read(InputFile.of("page.wiki", text.encode()), ReadingOptions())
    return reading


def cited(reading: Reading) -> list[tuple[str, list[str]]]:
    """Each claim's text and the references it cites."""
    return [(claim.text, [one.reference for one in claim.cites]) for claim in reading.claims]


def works(reading: Reading) -> list[Source]:
    """The listed works, in order."""
    sources = {source.id: source for source in reading.sources}
    return [sources[entry.source] for entry in reading.lists]


def meant(reading: Reading, key: str) -> list[int | None]:
    """The entries that ``key`` means."""
    (reference,) = [one for one in reading.references if one.key == key]
    return [link.entry for link in reference.identifies]


def codes(reading: Reading) -> list[tuple[str, int | None]]:
    """Each problem's code and line."""
    return [(problem.code, problem.line) for problem in reading.problems]
