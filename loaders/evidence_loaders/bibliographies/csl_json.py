"""CSL-JSON (Zotero, Pandoc, Manubot) and Crossref's own JSON, which is close to it.

Read after the schema of CSL 1.0.2 (https://github.com/citation-style-language/schema).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from evidence_graph.model import Problem, Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import inverted, named
from evidence_loaders.bibliographies.crossref_notices import notices
from evidence_loaders.bibliographies.entry import Entry, error, printed
from evidence_loaders.bibliographies.json_items import Item, items
from evidence_loaders.bibliographies.kinds import CSL_TYPES, by_type, kind_told
from evidence_loaders.bibliographies.markup import plain
from evidence_loaders.bibliographies.notes import noted
from evidence_loaders.bibliographies.reading import text_bibliography
from evidence_loaders.bibliographies.years import year_in
from evidence_loaders.files import InputFile, ReadingOptions

FORMAT = "csl-json"

RAW_LIMIT = 4_000
"""Characters; a longer item carries abstracts and reference lists, and is told by a citation line instead, as is one
without a text of its own."""

_KINDS = by_type(CSL_TYPES)
_SIGNS = re.compile(
    r'"(?:container-title|citation-key|date-parts|title-short)"\s*:'
    r'|"family"\s*:\s*"(?:[^"\\]|\\.){0,200}"\s*,\s*"given"\s*:\s*"'
    r'|"given"\s*:\s*"(?:[^"\\]|\\.){0,200}"\s*,\s*"family"\s*:\s*"'
    r'|"type"\s*:\s*"(?:article-journal|paper-conference|journal-article|proceedings-article|posted-content|webpage)"'
)
_DATES = ("issued", "published-print", "published", "published-online", "posted")
_KNOWN = frozenset({"title", "type", "DOI", "author", "issued", "PMID", "PMCID", "URL", "container-title", "id"})


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` is JSON with the names that only CSL and Crossref use; an empty list by its name."""
    start = text.lstrip()[:1]
    if start not in ("[", "{"):
        return False
    return bool(_SIGNS.search(text)) or (start == "[" and "csl" in name.lower())


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a CSL-JSON file."""
    yield text_bibliography(
        file,
        options,
        FORMAT,
        lambda text, problems: _entries(items(text, "message", "items", "references"), problems),
    )


def _entries(found: Iterable[Item | Problem], problems: list[Problem]) -> Iterator[Entry]:
    for item in found:
        if isinstance(item, Problem):
            problems.append(item)
        elif problem := no_item(item, FORMAT):
            problems.append(problem)
        else:
            yield entry_of(item)


def no_item(item: Item, format_name: str) -> Problem | None:
    """The problem that ``item`` has none of the fields that matter, or None; one without any field is an empty item."""
    if not item.told or _KNOWN & set(item.told):
        return None
    told = ", ".join(str(name) for name in list(item.told)[:3])
    return error(format_name, f"an object with {told[:80]} is no item of a bibliography", item.line)


def entry_of(item: Item) -> Entry:
    """The entry that a CSL item makes, whatever it was written in."""
    told = _with_noted(item.told)
    venue, doi = _text(told, "container-title", "event-title", "event"), _text(told, "DOI", "doi")
    entry = Entry(
        raw=item.raw,
        line=item.line,
        key=_text(told, "id", "citation-key"),
        title=_title(told),
        authors=_names(told, "author") or _names(told, "editor"),
        year=_year(told),
        kind=_kind(told, venue),
        venue=venue,
        publisher=_text(told, "publisher"),
        doi=doi,
        pmid=_text(told, "PMID", "pmid"),
        pmcid=_text(told, "PMCID", "pmcid"),
        url=_text(told, "URL", "url"),
        notices=tuple(notices(told, doi)),
    )
    return entry if 0 < len(item.raw) <= RAW_LIMIT else replace(entry, raw=printed(entry))


def _with_noted(told: dict[str, Any]) -> dict[str, Any]:
    """``told`` with the identifiers that its note tells; those in fields of their own go before."""
    note = told.get("note")
    return noted(note) | told if isinstance(note, str) else told


def _text(told: dict[str, Any], *names: str) -> str | None:
    """The first of ``names`` that says something; Crossref puts texts into lists."""
    for name in names:
        value = told.get(name)
        if value is None:
            continue
        if isinstance(value, list):
            value = next((part for part in value if isinstance(part, str)), None)
        if isinstance(value, (str, int)) and (said := plain(str(value))):
            return said
    return None


def _title(told: dict[str, Any]) -> str | None:
    title, subtitle = _text(told, "title"), _text(told, "subtitle")
    return f"{title}: {subtitle}" if title and subtitle and subtitle not in title else title


def _names(told: dict[str, Any], role: str) -> tuple[str, ...]:
    people = told.get(role)
    return named(_name(person) for person in people) if isinstance(people, list) else ()


def _name(person: object) -> str | None:
    if not isinstance(person, dict):
        return person if isinstance(person, str) else None
    family, given, literal = (_text(person, name) for name in ("family", "given", "literal"))
    particle = _text(person, "non-dropping-particle", "dropping-particle")
    if literal or not family:
        return literal or _text(person, "name") or given
    return inverted(family, given, particle, _text(person, "suffix"))


def _year(told: dict[str, Any]) -> int | None:
    return next((year for year in (_year_of(told.get(name)) for name in _DATES) if year), None)


def _year_of(date: object) -> int | None:
    """The year of a CSL date: its parts, or the text that stands for them; older YAML has a list of such dates."""
    if isinstance(date, list):
        date = next(iter(date), None)
    if not isinstance(date, dict):
        return year_in(date) if isinstance(date, (str, int)) else None
    parts = date.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    year = first[0] if isinstance(first, list) and first else first
    if isinstance(year, (str, int)):
        return year_in(year)
    return year_in(_text(date, "raw", "literal", "edtf", "date-time", "year"))


def _kind(told: dict[str, Any], venue: str | None) -> SourceKind:
    types = [said for said in (_text(told, "genre"), _text(told, "subtype")) if said]
    home = venue or _text(told, "archive", "publisher")
    return kind_told(_KINDS.get(_text(told, "type") or "", SourceKind.UNKNOWN), types, home)
