"""What stands beside a Markdown file: its bibliography, and what its tags mean.

Nothing is fetched, and no file is read outside the folders that lie beside, above by one, or below the text's own.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from evidence_graph.model import Problem, Source
from evidence_graph.vocabulary import Severity
from evidence_loaders.markdown.neighbours import (
    READERS,
    is_below,
    is_small,
    rows_of,
    stamped,
    tags_of,
    works_of,
    works_of_items,
)

MOST_UNNAMED = 20
"""Bibliographies that are looked through where the text names none; a folder with more is a collection."""
_USUAL_JSON = re.compile(r"(?:.*[-_.])?(?:references?|bibliography|library|csl|refs)\.json", re.I)
_USUAL_TAGS = re.compile(r"(?:.*[-_.])?citation(?:s|-tags|_tags)\.tsv", re.I)


class Beside:
    """Looks keys up in what lies beside one file; reads each neighbour when a key first needs it."""

    def __init__(self, path: Path | None, named: tuple[str, ...], references: tuple[Mapping[str, object], ...]) -> None:
        self.problems: list[Problem] = []
        self._folder = path.parent if path else None
        self._path = path
        self._works = dict(works_of_items(references))
        self._named = list(self._existing(named))
        self._unnamed: dict[str, Source] | None = None
        self._tags: dict[str, tuple[str, ...]] | None = None
        for bibliography in self._named:
            self._works |= {
                key: work for key, work in works_of(*stamped(bibliography)).items() if key not in self._works
            }

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
            usable = path and is_below(path, self._folder) and path.suffix.lower() in READERS and is_small(path)
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
            yield from works_of(*stamped(path)).items()

    @property
    def _stem(self) -> str:
        return self._path.stem if self._path else ""

    def _neighbours(self) -> list[Path]:
        if not self._folder or not self._folder.is_dir():
            return []
        return sorted(path for path in self._folder.iterdir() if is_small(path))

    def _tags_beside(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for path in self._neighbours():
            if path.suffix.lower() in (".md", ".markdown") and path != self._path:
                for tag, target in tags_of(*stamped(path)):
                    yield tag, (target,)
        for path in self._neighbours():
            if _USUAL_TAGS.fullmatch(path.name):
                yield from rows_of(*stamped(path))
