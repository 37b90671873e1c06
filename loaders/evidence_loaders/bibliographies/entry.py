"""One entry of a bibliography, as its format tells it."""

import re
from dataclasses import dataclass

from evidence_graph.model import Notice, Problem
from evidence_graph.vocabulary import Severity, SourceKind


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry before it becomes a source: identifiers as written, texts decoded, without markup, on one line.

    ``raw`` is the entry as printed, ``line`` where it starts (from 1), ``key`` what a text cites it by;
    ``retracted_by`` tells who says that it was retracted.
    """

    raw: str
    line: int | None
    key: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    year: int | None = None
    kind: SourceKind = SourceKind.UNKNOWN
    venue: str | None = None
    publisher: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    url: str | None = None
    problems: tuple[Problem, ...] = ()
    notices: tuple[Notice, ...] = ()
    retracted_by: str | None = None


def warning(code: str, message: str, line: int | None) -> Problem:
    """A doubt about something that was loaded."""
    return Problem(severity=Severity.WARNING, code=code, message=message, line=line)


def error(code: str, message: str, line: int | None) -> Problem:
    """Something that was not loaded."""
    return Problem(severity=Severity.ERROR, code=code, message=message, line=line)


def one_line(text: str | None) -> str | None:
    """``text`` with its white space collapsed, or None where nothing is left."""
    return " ".join(text.split()) or None if text else None


def line_at(text: str, offset: int) -> int:
    """The number (from 1) of the line that holds the character at ``offset``."""
    return text.count("\n", 0, offset) + 1


_CITATION_LIMIT = 3
"""Authors that a printed citation names before "et al."."""


def printed(entry: Entry) -> str:
    """``entry`` as a line to read, for formats whose own wording is not made to be read."""
    names = [*entry.authors[:_CITATION_LIMIT], *(["et al"] if len(entry.authors) > _CITATION_LIMIT else [])]
    parts = ["; ".join(names), entry.title, entry.venue or entry.publisher, str(entry.year or "")]
    identifiers = [entry.doi and f"doi:{entry.doi}", entry.pmid and f"PMID {entry.pmid}", entry.pmcid]
    found = identifiers if any(identifiers) else [entry.url]
    return " ".join(re.sub(r"[.\s]*$", ".", part) for part in [*parts, *found] if part)
