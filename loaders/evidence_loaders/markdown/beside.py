"""What stands beside a Markdown file: its bibliography, and what its tags mean.

Nothing is fetched, and no file is read outside the folders that lie beside, above by one, or below the text's own.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from evidence_graph.model import Loadable, Problem, Reading, Source
from evidence_graph.vocabulary import Severity
from evidence_loaders.bibliographies import bibtex, csl_json, medline, ris
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.markdown.source_text import tag_lines

LARGEST = 50_000_000
"""Bytes of a bibliography beside a text."""
MOST_UNNAMED = 20
"""Bibliographies that are looked through where the text names none; a folder with more is a collection."""

_READERS: Mapping[str, Callable[[InputFile, ReadingOptions], Iterator[Loadable]]] = {
    ".bib": bibtex.read,
    ".bibtex": bibtex.read,
    ".json": csl_json.read,
    ".ris": ris.read,
    ".nbib": medline.read,
}
_USUAL_JSON = re.compile(r"(?:.*[-_.])?(?:references?|bibliography|library|csl|refs)\.json", re.I)
_USUAL_TAGS = re.compile(r"(?:.*[-_.])?citation(?:s|-tags|_tags)\.tsv", re.I)


class Beside:
    """Looks keys up in what lies beside one file; reads each neighbour when a key first needs it."""

    def __init__(self, path: Path | None, named: tuple[str, ...], references: tuple[Mapping[str, object], ...]) -> None:
        self.problems: list[Problem] = []
        self._folder = path.parent if path else None
        self._path = path
        self._works = dict(_of_items(references))
        self._named = list(self._existing(named))
        self._unnamed: dict[str, Source] | None = None
        self._tags: dict[str, tuple[str, ...]] | None = None
        for bibliography in self._named:
            self._works |= {key: work for key, work in _works(*_stamp(bibliography)).items() if key not in self._works}

    def meaning(self, tag: str) -> tuple[str, ...]:
        """The keys that stand for ``tag`` in a table of citations beside, or in a neighbouring text; mostly none."""
        if self._tags is None:
            self._tags = dict(self._tags_beside())
        return self._tags.get(tag, ())

    def work(self, key: str) -> Source | None:
        """The work that a bibliography beside describes under ``key``, or None."""
        if key in self._works:
            return self._works[key]
        if self._unnamed is None:
            self._unnamed = dict(self._unnamed_works())
        return self._unnamed.get(key)

    def _existing(self, named: tuple[str, ...]) -> Iterator[Path]:
        for name in named:
            path = self._folder / name if self._folder and not Path(name).is_absolute() else None
            usable = path and _is_below(path, self._folder) and path.suffix.lower() in _READERS and _is_small(path)
            if path and usable:
                yield path
            else:
                told = f"the bibliography {name!r} is not there, or not in a format that is read beside a text"
                self.problems.append(Problem(severity=Severity.WARNING, code="no-bibliography", message=told, line=1))

    def _unnamed_works(self) -> Iterator[tuple[str, Source]]:
        """The works of every usual bibliography in the folder, the first to have a key winning."""
        files = [
            path for path in self._neighbours() if path.suffix.lower() == ".bib" or _USUAL_JSON.fullmatch(path.name)
        ]
        if len(files) > MOST_UNNAMED:
            files = [path for path in files if _USUAL_JSON.fullmatch(path.name) or path.stem == self._stem]
        for path in reversed(files):
            yield from _works(*_stamp(path)).items()

    @property
    def _stem(self) -> str:
        return self._path.stem if self._path else ""

    def _neighbours(self) -> list[Path]:
        if not self._folder or not self._folder.is_dir():
            return []
        return sorted(path for path in self._folder.iterdir() if _is_small(path))

    def _tags_beside(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for path in self._neighbours():
            if path.suffix.lower() in (".md", ".markdown") and path != self._path:
                for tag, target in _defined(*_stamp(path)):
                    yield tag, (target,)
        for path in self._neighbours():
            if _USUAL_TAGS.fullmatch(path.name):
                yield from _rows(*_stamp(path))


def _is_below(path: Path, folder: Path | None) -> bool:
    return folder is not None and path.resolve().is_relative_to(folder.resolve().parent)


def _is_small(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size <= LARGEST
    except OSError:
        return False


def _stamp(path: Path) -> tuple[Path, int]:
    return path, path.stat().st_mtime_ns


@lru_cache(maxsize=8)
def _works(path: Path, stamp: int) -> Mapping[str, Source]:
    """The works of a bibliography by their keys; kept, since all texts of a folder share it."""
    del stamp
    return dict(_of_file(InputFile.of(path.name, path.read_bytes(), path), _READERS[path.suffix.lower()]))


def _of_file(
    file: InputFile, read: Callable[[InputFile, ReadingOptions], Iterator[Loadable]]
) -> Iterator[tuple[str, Source]]:
    for reading in read(file, ReadingOptions()):
        if isinstance(reading, Reading):
            sources = {source.id: source for source in reading.sources}
            for reference in reading.references:
                if reference.identifies:
                    yield reference.key, sources[reference.identifies[0].source]


def _of_items(references: tuple[Mapping[str, object], ...]) -> Iterator[tuple[str, Source]]:
    if references:
        data = json.dumps(references, default=str).encode()
        yield from _of_file(InputFile.of("front-matter.json", data), csl_json.read)


@lru_cache(maxsize=64)
def _defined(path: Path, stamp: int) -> tuple[tuple[str, str], ...]:
    del stamp
    text = decoded(path.read_bytes()).text or ""
    return tuple((line.tag, line.target) for line in tag_lines(text)) if "[@" in text else ()


@lru_cache(maxsize=8)
def _rows(path: Path, stamp: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
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
