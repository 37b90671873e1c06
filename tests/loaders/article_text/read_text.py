"""Reading a text given as a string, and the short forms that the tests compare."""

from evidence_graph.model import Reading
from evidence_loaders.article_text import read
from evidence_loaders.files import InputFile, ReadingOptions


def reading_of(text: str, publisher: str | None = None) -> Reading:
    """The reading of ``text``, as of a file named article.txt."""
    file = InputFile.of("article.txt", text.encode())
    (reading,) = read(file, ReadingOptions(publisher=publisher))
    return reading


def cited(reading: Reading) -> list[tuple[str, list[int]]]:
    """Each claim's text and the numbers it cites."""
    return [(claim.text, [int(one.reference) for one in claim.cites]) for claim in reading.claims]


def codes(reading: Reading) -> list[tuple[str, int | None]]:
    """Each problem's code and line."""
    return [(problem.code, problem.line) for problem in reading.problems]
