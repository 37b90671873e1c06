"""Files beside a text: bibliographies, tables of citations, chapters that define tags."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from evidence_graph.model import Loadable, Reading, Source
from evidence_loaders.bibliographies import bibtex, csl_json, csl_yaml, medline, ris
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.markdown.source_text import tag_lines

READERS: Mapping[str, Callable[[InputFile, ReadingOptions], Iterator[Loadable]]] = {
    ".bib": bibtex.read,
    ".bibtex": bibtex.read,
    ".json": csl_json.read,
    ".yaml": csl_yaml.read,
    ".yml": csl_yaml.read,
    ".ris": ris.read,
    ".nbib": medline.read,
}


LARGEST = 50_000_000
"""Bytes of a bibliography beside a text."""


def is_below(path: Path, folder: Path | None) -> bool:
    """Whether ``path`` lies in ``folder``, below it, or in the folder above or below that."""
    return folder is not None and path.resolve().is_relative_to(folder.resolve().parent)


def is_small(path: Path) -> bool:
    """Whether ``path`` is a file that can be read and is small enough to be read beside a text."""
    try:
        return path.is_file() and path.stat().st_size <= LARGEST and os.access(path, os.R_OK)
    except OSError:
        return False


def stamped(path: Path) -> tuple[Path, int]:
    """``path`` with the time of its last change, which tells whether what is kept of it still holds."""
    return path, path.stat().st_mtime_ns


@lru_cache(maxsize=8)
def works_of(path: Path, stamp: int) -> Mapping[str, Source]:
    """The works of a bibliography by their keys; kept, since all texts of a folder share it."""
    del stamp
    return dict(_of_file(InputFile.of(path.name, path.read_bytes(), path), READERS[path.suffix.lower()]))


def _of_file(
    file: InputFile, read: Callable[[InputFile, ReadingOptions], Iterator[Loadable]]
) -> Iterator[tuple[str, Source]]:
    for reading in read(file, ReadingOptions()):
        if isinstance(reading, Reading):
            sources = {source.id: source for source in reading.sources}
            for reference in reading.references:
                if reference.identifies:
                    yield reference.key, sources[reference.identifies[0].source]


def works_of_items(references: tuple[Mapping[str, object], ...]) -> Iterator[tuple[str, Source]]:
    """The works that CSL items in front matter describe, by their ids."""
    if references:
        data = json.dumps([csl_yaml.as_json(told) for told in references], default=str).encode()
        yield from _of_file(InputFile.of("front-matter.json", data), csl_json.read)


@lru_cache(maxsize=4096)
def tags_of(path: Path, stamp: int) -> tuple[tuple[str, str], ...]:
    """The tags that a neighbouring text defines, each with its key."""
    del stamp
    text = decoded(path.read_bytes()).text or ""
    return tuple((line.tag, line.target) for line in tag_lines(text)) if "[@" in text else ()


@lru_cache(maxsize=8)
def rows_of(path: Path, stamp: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Rows of ``citation-tags.tsv`` (tag, citation) or of ``citations.tsv``, whose later columns are surer names."""
    del stamp
    lines = (decoded(path.read_bytes()).text or "").split("\n")
    bare_tags = lines[0].split("\t")[0].strip() == "tag"
    rows = []
    for line in lines[1:]:
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > 1 and cells[0]:
            rows.append((f"tag:{cells[0]}" if bare_tags else cells[0], tuple(cells[1:])))
    return tuple(rows)
