"""The one place that picks a file's format."""

import json
from collections.abc import Iterator

from evidence_graph.errors import WrongUse
from evidence_graph.model import Decision, Reading
from evidence_loaders import json_lines
from evidence_loaders.files import InputFile, Loader, ReadingOptions


def _article_text(file: InputFile, options: ReadingOptions) -> Iterator[Reading | Decision]:
    from evidence_loaders import article_text  # noqa: PLC0415  (its sentence splitter is loaded when needed)

    return article_text.read(file, options)


LOADERS: dict[str, Loader] = {"json-lines": json_lines.read, "article-text": _article_text}
"""Every format by name."""


def read_file(file: InputFile, options: ReadingOptions, format_name: str | None = None) -> Iterator[Reading | Decision]:
    """What ``file`` holds, in the format that its content shows, or in the one that is named.

    Raises WrongUse for a format that does not exist; what can't be read comes as problems of a reading.
    """
    if format_name is not None and format_name not in LOADERS:
        raise WrongUse(f"There is no format {format_name!r}: name one of {', '.join(LOADERS)}.", "format")
    return LOADERS[format_name or format_of(file)](file, options)


def format_of(file: InputFile) -> str:
    """The name of the format that ``file`` is in, as its content shows."""
    return "json-lines" if _holds_a_reading(file.data) else "article-text"


def _holds_a_reading(data: bytes) -> bool:
    line = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1_000_000_000].split(b"\n", 1)[0]
    if not line.startswith((b'{"document":', b'{"decision":')):
        return False
    try:
        json.loads(line)
    except ValueError:
        return line.startswith(b'{"document":{"id":')
    return True
