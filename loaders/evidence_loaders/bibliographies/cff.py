"""Citation File Format (``CITATION.cff``): the software itself, its preferred citation and its references.

Read after schema 1.2.0 (https://github.com/citation-file-format/citation-file-format).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ruamel.yaml.comments import CommentedMap

from evidence_graph.model import Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import inverted, named
from evidence_loaders.bibliographies.entry import Entry, error, printed
from evidence_loaders.bibliographies.kinds import CFF_TYPES, by_type, kind_told
from evidence_loaders.bibliographies.markup import plain
from evidence_loaders.bibliographies.reading import bibliography
from evidence_loaders.bibliographies.yaml_values import loaded
from evidence_loaders.bibliographies.years import first_year
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.unreadable import unreadable

FORMAT = "cff"

SIZE_LIMIT = 1_000_000
"""Bytes; a citation file has a few thousand, and YAML is slow to read."""

_OPENING = re.compile(r"^cff-version\s*:", re.MULTILINE)
_KINDS = by_type(CFF_TYPES)


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` has the one field that every citation file must have, or the name says so."""
    return ("cff-version" in text and bool(_OPENING.search(text))) or name.lower().endswith(".cff")


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a citation file."""
    found = decoded(file.data, SIZE_LIMIT)
    if found.text is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    told, problems = loaded(found.text, FORMAT)
    if not isinstance(told, CommentedMap):
        problems = problems or [error(FORMAT, "this is no citation file: no fields at its top", 1)]
        yield unreadable(file, FORMAT, [*found.problems, *problems])
        return
    yield bibliography(file, options, FORMAT, [_entry(work) for work in _works(told)], [*found.problems, *problems])


def _works(told: CommentedMap) -> Iterator[CommentedMap]:
    yield told
    references = told.get("references")
    for work in [told.get("preferred-citation"), *(references if isinstance(references, list) else [])]:
        if isinstance(work, CommentedMap):
            yield work


def _entry(told: CommentedMap) -> Entry:
    venue = _text(told, "journal", "collection-title", "conference")
    entry = Entry(
        raw="",
        line=told.lc.line + 1,
        title=_text(told, "title"),
        authors=_names(told, "authors") or _names(told, "editors"),
        year=first_year(*(_text(told, name) for name in ("year", "date-published", "date-released", "year-original"))),
        kind=kind_told(_KINDS.get(_text(told, "type") or "", SourceKind.UNKNOWN), (), venue),
        venue=venue,
        publisher=_text(told, "publisher", "institution"),
        doi=_text(told, "doi") or _identifier(told, "doi"),
        pmcid=_text(told, "pmcid"),
        url=_text(told, "url", "repository-code", "repository"),
    )
    return replace(entry, raw=printed(entry))


def _text(told: CommentedMap, *names: str) -> str | None:
    """The first of ``names`` that says something; a conference or publisher is an object with a name."""
    for name in names:
        value = told.get(name)
        if isinstance(value, CommentedMap):
            value = value.get("name")
        if value is not None and not isinstance(value, (list, dict)) and (said := plain(str(value))):
            return said
    return None


def _names(told: CommentedMap, role: str) -> tuple[str, ...]:
    people = told.get(role)
    people = people if isinstance(people, list) else []
    return named(_name(person) for person in people if isinstance(person, CommentedMap))


def _name(person: CommentedMap) -> str | None:
    parts = (_text(person, part) for part in ("family-names", "given-names", "name-particle", "name-suffix"))
    return inverted(*parts) or _text(person, "name", "alias")


def _identifier(told: CommentedMap, kind: str) -> str | None:
    each = told.get("identifiers")
    each = each if isinstance(each, list) else []
    found = (one for one in each if isinstance(one, CommentedMap) and one.get("type") == kind)
    return next((_text(one, "value") for one in found), None)
