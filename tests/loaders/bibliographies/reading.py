"""Reading files for the tests of bibliographies: in the format that their content shows."""

from evidence_graph.model import Reading, Source
from evidence_loaders.bibliographies.formats import bibliography_format
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions

HEAD = 65_536


def read_bytes(data: bytes, name: str) -> Reading | None:
    """The reading of ``data`` as a file ``name``; None where no format of bibliographies is recognised."""
    form = bibliography_format((decoded(data).text or "")[:HEAD], name)
    if form is None:
        return None
    (reading,) = form.read(InputFile.of(name, data), ReadingOptions())
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
