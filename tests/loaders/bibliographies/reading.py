"""Reading files for the tests of bibliographies: in the format that their content shows."""

from evidence_graph.model import Reading, Source
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.formats import FORMATS, format_of, read_file

BIBLIOGRAPHIES = [name for name, module in FORMATS.items() if module.startswith("bibliographies.")]


def read_bytes(data: bytes, name: str) -> Reading | None:
    """The reading of ``data`` as a file ``name``; None where it is taken for no bibliography."""
    file = InputFile.of(name, data)
    return read_as(format_of(file), file) if format_of(file) in BIBLIOGRAPHIES else None


def read_as(form: str, file: InputFile) -> Reading:
    """The reading of ``file`` in the format ``form``."""
    (reading,) = read_file(file, ReadingOptions(), form)
    assert isinstance(reading, Reading)
    return reading


def read_text(text: str, name: str) -> Reading:
    """The reading of ``text``, which must be recognised."""
    reading = read_bytes(text.encode(), name)
    assert reading is not None, f"no format recognises {name}"
    return reading


def listed(reading: Reading) -> list[Source]:
    """The sources in the order of the entries."""
    by_id = {source.id: source for source in reading.sources}
    return [by_id[entry.source] for entry in reading.lists]


def told(source: Source) -> dict[str, object]:
    """What is known of ``source``, as the docs print it."""
    return source.model_dump(mode="json", exclude={"id"}, exclude_defaults=True)
