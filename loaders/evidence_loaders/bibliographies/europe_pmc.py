"""Europe PMC's JSON (https://europepmc.org/RestfulWebService): search results, and single results as saved."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from evidence_graph.model import Problem, Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import inverted, listed_names, named
from evidence_loaders.bibliographies.entry import Entry, error, printed
from evidence_loaders.bibliographies.json_items import Item, items
from evidence_loaders.bibliographies.kinds import kind_told
from evidence_loaders.bibliographies.markup import plain
from evidence_loaders.bibliographies.reading import text_bibliography
from evidence_loaders.bibliographies.years import first_year
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.told_retracted import says_retracted

FORMAT = "europe-pmc"

_SIGNS = re.compile(r'"(?:authorString|fullTextIdList|pubYear|journalInfo|firstPublicationDate)"\s*:')


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` is JSON with the names of Europe PMC's results."""
    del name
    return text.lstrip()[:1] in ("[", "{") and len(set(_SIGNS.findall(text))) > 1


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a file of Europe PMC's results."""
    yield text_bibliography(file, options, FORMAT, _entries)


def _entries(text: str, problems: list[Problem]) -> Iterator[Entry]:
    for item in items(text, "resultList", "result", "full"):
        if isinstance(item, Problem):
            problems.append(item)
        elif item.told.get("id") or item.told.get("title"):
            yield _entry(item)
        else:
            problems.append(error(FORMAT, "an object without id and title is no result", item.line))


def _entry(item: Item) -> Entry:
    told = item.told
    journal = told.get("journalInfo")
    journal = journal if isinstance(journal, dict) else {}
    printed_in = journal.get("journal")
    venue = _text(told, "journalTitle") or (_text(printed_in, "title") if isinstance(printed_in, dict) else None)
    types = _types(told)
    container = SourceKind.PREPRINT if told.get("source") == "PPR" else SourceKind.RESEARCH
    entry = Entry(
        raw="",
        line=item.line,
        key=_text(told, "id"),
        title=(_text(told, "title") or "").removesuffix(".") or None,
        authors=_names(told) or listed_names((_text(told, "authorString") or "").removesuffix(".")),
        year=first_year(
            _text(told, "pubYear"), _text(journal, "yearOfPublication"), _text(told, "firstPublicationDate")
        ),
        kind=kind_told(container, types, venue),
        venue=venue,
        doi=_text(told, "doi"),
        pmid=_text(told, "pmid"),
        pmcid=_text(told, "pmcid"),
        retracted_by="Europe PMC" if says_retracted(types) else None,
    )
    return replace(entry, raw=printed(entry))


def _text(told: dict[str, Any], name: str) -> str | None:
    value = told.get(name)
    return plain(str(value)) if isinstance(value, (str, int)) else None


def _inside(told: dict[str, Any], outer: str, inner: str) -> list[Any]:
    """A list such as ``authorList.author``, or an empty one."""
    wrapper = told.get(outer)
    each = wrapper.get(inner) if isinstance(wrapper, dict) else None
    return each if isinstance(each, list) else []


def _names(told: dict[str, Any]) -> tuple[str, ...]:
    people = [person for person in _inside(told, "authorList", "author") if isinstance(person, dict)]
    return named(
        inverted(_text(person, "lastName"), _text(person, "firstName") or _text(person, "initials"))
        or _text(person, "collectiveName")
        or _text(person, "fullName")
        for person in people
    )


def _types(told: dict[str, Any]) -> list[str]:
    return [str(kind) for kind in (*_inside(told, "pubTypeList", "pubType"), told.get("pubType", ""))]
