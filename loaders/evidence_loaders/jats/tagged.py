"""A citation's elements by their names, gathered in one walk."""

from functools import cached_property

from lxml.etree import _Element as Element

from evidence_loaders.jats.inline import plain
from evidence_loaders.jats.names import authors_in
from evidence_loaders.jats.years import year_of

TITLES = ("article-title", "chapter-title", "part-title", "data-title")
_TELLING = frozenset({*TITLES, "source", "year", "name", "string-name", "person-group", "collab"})
_IN_JOURNAL = ("volume", "issue", "fpage", "elocation-id", "issn")


class Tagged:
    """The parts of one citation."""

    def __init__(self, citation: Element) -> None:
        self.citation = citation
        self._parts: dict[str, list[Element]] = {}
        for part in citation.iter():
            if part is not citation and isinstance(part.tag, str):
                self._parts.setdefault(part.tag, []).append(part)

    @cached_property
    def richness(self) -> int:
        """How many parts tell of the work; 0 for an entry that is nothing but text."""
        return sum(len(parts) for name, parts in self._parts.items() if name in _TELLING)

    @property
    def kind(self) -> str:
        """The citation's publication type, in lower case; empty where none is given."""
        return (self.citation.get("publication-type") or self.citation.get("citation-type") or "").strip().lower()

    @property
    def stands_in_journal(self) -> bool:
        """Whether there are the volume, issue or pages that a journal has."""
        return any(name in self._parts for name in _IN_JOURNAL)

    def parts(self, *names: str) -> list[Element]:
        """All parts with these names, those of the first name first."""
        return [part for name in names if name in self._parts for part in self._parts[name]]

    def text(self, *names: str) -> str | None:
        """The words of the first part with one of these names that has any."""
        told = (plain(part).strip(" ,;") for part in self.parts(*names))
        return next(filter(None, told), None)

    def authors(self) -> tuple[str, ...]:
        """Who wrote the work, each as "Family, Given"."""
        return authors_in(self.citation, self.parts("person-group"))

    def year(self) -> int | None:
        """The year of the work, never that of a visit or a conference."""
        return next(filter(None, map(year_of, self.parts("year", "date", "string-date"))), None)
