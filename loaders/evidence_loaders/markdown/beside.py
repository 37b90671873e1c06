"""What stands beside a Markdown file: its bibliography, and what its tags mean.

Nothing is fetched, and no file is read outside the folders that lie beside, above by one, or below the text's own.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from evidence_graph.model import Problem, Source
from evidence_graph.vocabulary import Severity
from evidence_loaders.fingerprints import fingerprint
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
_USUAL = re.compile(r"(?:.*[-_.])?(?:references?|bibliography|library|csl|refs)\.(?:json|ya?ml)", re.I)
_USUAL_TAGS = re.compile(r"(?:.*[-_.])?citation(?:s|-tags|_tags)\.tsv", re.I)


class Beside:
    """Looks keys up in what lies beside one file; reads each neighbour when a key first needs it."""

    def __init__(self, path: Path | None, named: tuple[str, ...], references: tuple[Mapping[str, object], ...]) -> None:
        self.problems: list[Problem] = []
        self._folder = path.parent if path else None
        self._path = path
        self._references = references
        self._named = list(self._existing(named))

    def meaning(self, tag: str) -> tuple[str, ...]:
        """The keys that stand for ``tag`` in a table of citations beside, or in a neighbouring text; mostly none."""
        return self._tags.get(tag, ())

    def work(self, key: str) -> Source | None:
        """The work that a bibliography beside describes under ``key``, or None."""
        return self._works[key] if key in self._works else self._unnamed_works.get(key)

    def fingerprints(self) -> Iterator[str]:
        """What changes when any file does that a key may be looked up in; of chapters, their tags alone matter."""
        for path in (*self._named, *self._unnamed(), *self._tables()):
            yield fingerprint(path)
        for path in self._chapters():
            yield from map(str, tags_of(*stamped(path)))

    def _existing(self, named: tuple[str, ...]) -> Iterator[Path]:
        for name in named:
            path = self._folder / name if self._folder and not Path(name).is_absolute() else None
            usable = path and is_below(path, self._folder) and path.suffix.lower() in READERS and is_small(path)
            if path and usable:
                yield path
            else:
                told = f"the bibliography {name!r} is not there, or not in a format that is read beside a text"
                self.problems.append(Problem(severity=Severity.WARNING, code="no-bibliography", message=told, line=1))

    @cached_property
    def _works(self) -> dict[str, Source]:
        """The works of the front matter and of the bibliographies that it names, the first to have a key winning."""
        works = dict(works_of_items(self._references))
        for bibliography in self._named:
            works = {**works_of(*stamped(bibliography)), **works}
        return works

    @cached_property
    def _unnamed_works(self) -> dict[str, Source]:
        """The works of every usual bibliography in the folder, the first to have a key winning."""
        works: dict[str, Source] = {}
        for path in self._unnamed():
            works = {**works_of(*stamped(path)), **works}
        return works

    def _unnamed(self) -> list[Path]:
        files = [path for path in self._neighbours if path.suffix.lower() == ".bib" or _USUAL.fullmatch(path.name)]
        if len(files) > MOST_UNNAMED:
            files = [path for path in files if _USUAL.fullmatch(path.name) or path.stem == self._stem]
        return files

    @property
    def _stem(self) -> str:
        return self._path.stem if self._path else ""

    @cached_property
    def _neighbours(self) -> list[Path]:
        if not self._folder or not self._folder.is_dir():
            return []
        return sorted(path for path in self._folder.iterdir() if is_small(path))

    def _chapters(self) -> list[Path]:
        return [path for path in self._neighbours if path.suffix.lower() in (".md", ".markdown") and path != self._path]

    def _tables(self) -> list[Path]:
        return [path for path in self._neighbours if _USUAL_TAGS.fullmatch(path.name)]

    @cached_property
    def _tags(self) -> dict[str, tuple[str, ...]]:
        tags: dict[str, tuple[str, ...]] = {
            tag: (target,) for path in self._chapters() for tag, target in tags_of(*stamped(path))
        }
        for path in self._tables():
            tags |= dict(rows_of(*stamped(path)))
        return tags
