"""Which sources a person means: by id, DOI, PMID, year, kind, publisher or words.

In "2016 review" the year filters, and the other words rank: by how many of them a source's kind,
title, venue, authors or publisher answer to. What a word matched, and what it did not, is told.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from evidence_graph.errors import NotFound, WrongUse
from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid, normal_words
from evidence_graph.store import Row, Store
from evidence_queries.optional_lines import with_lines_for
from evidence_queries.parameters import SourceChoice
from evidence_queries.rows import Told
from evidence_queries.texts import text

MOST = 100_000
"""More sources than this are not chosen at once."""

_ARTICLES = frozenset({"the", "a", "an", "of", "by", "in", "from", "and", "on", "for"})
_FIELDS = ("kind", "title", "venue", "authors", "publisher")


class ResolvedSource(Told):
    """A source that a parameter was taken to mean."""

    id: str
    title: str | None
    year: int | None
    kind: str


class Resolved(Told):
    """What one parameter was taken to mean: ``matched`` and ``unmatched`` tell it word by word."""

    parameter: str
    given: str
    sources: list[ResolvedSource]
    matched: list[str]
    unmatched: list[str]


@dataclass(frozen=True)
class Choice:
    """The ids of the chosen sources, and how each parameter led to them."""

    ids: frozenset[str]
    resolved: tuple[Resolved, ...]


def chosen_sources(store: Store, choice: SourceChoice) -> Choice:
    """The sources that fit everything given in ``choice``.

    Raises WrongUse where nothing is given or words fit several sources equally well, and NotFound
    where ``source`` names none.
    """
    given = choice.model_dump(mode="json", exclude_none=True, include={"year", "kind", "publisher"})
    if not given and choice.source is None:
        raise WrongUse("Which sources? Give --year, --kind, --publisher or --source.", "source")
    filters = given | ({"publisher": normal_words(choice.publisher)} if choice.publisher else {})
    resolved = []
    rows = None
    if choice.source is not None:
        rows, told = _by_name(store, choice.source)
        resolved.append(told)
    fitting = _chosen(store, filters) if given else rows or []
    if rows is not None:
        named = {row["id"] for row in rows}
        fitting = [row for row in fitting if row["id"] in named]
    resolved += [
        Resolved(
            parameter=name,
            given=str(value),
            sources=_shown(fitting),
            matched=[f"{name} {value}"] if fitting else [],
            unmatched=[] if fitting else [f"{name} {value}: no source fits"],
        )
        for name, value in given.items()
    ]
    return Choice(frozenset(row["id"] for row in fitting), tuple(resolved))


def _chosen(store: Store, filters: Row) -> list[Row]:
    rows = store.read(with_lines_for(text("sources_chosen"), filters), filters | {"after": "", "limit": MOST + 1})
    if len(rows) > MOST:
        raise WrongUse(f"More than {MOST} sources fit: narrow the choice.", next(iter(filters), "source"))
    return rows


def _shown(rows: Sequence[Row], most: int = 20) -> list[ResolvedSource]:
    return [ResolvedSource(id=r["id"], title=r["title"], year=r["year"], kind=r["kind"]) for r in rows[:most]]


def _by_name(store: Store, given: str) -> tuple[list[Row], Resolved]:
    spelled = (("doi", normal_doi(given)), ("pmid", normal_pmid(given)), ("pmcid", normal_pmcid(given)))
    keys = [given, *(f"{kind}:{value}" for kind, value in spelled if value)]
    rows = sorted(store.read(text("sources_named"), {"keys": keys}), key=lambda row: (not row["sure"], row["id"]))
    rows = [row for row in rows if row["sure"]] or rows
    if rows:
        return rows, Resolved(
            parameter="source", given=given, sources=_shown(rows), matched=["identifier"], unmatched=[]
        )
    if normal_doi(given):
        raise NotFound(f"No source with the DOI {normal_doi(given)} in {store.address}.")
    return _by_words(store, given)


def _by_words(store: Store, given: str) -> tuple[list[Row], Resolved]:
    years = [int(word) for word in re.findall(r"\b(?:1[5-9]|20)\d\d\b", given)]
    words = [word for word in normal_words(given).split() if word not in _ARTICLES and not _is_year(word, years)]
    rows = _chosen(store, {"year": years[0]} if years else {})
    scored = sorted(((len(_answers(row, words)), row) for row in rows), key=lambda pair: (-pair[0], pair[1]["id"]))
    best = [row for score, row in scored if score == scored[0][0]]
    if not best or (not years and scored[0][0] == 0):
        raise NotFound(f"No source answers to {given!r} in {store.address}: give a year, a DOI or words of its title.")
    if len(best) > 1 and words:
        raise WrongUse(_which(given, best), "source")
    return best, Resolved(
        parameter="source",
        given=given,
        sources=_shown(best),
        matched=[f"year {year}" for year in years] + [f"{word}: {field}" for word, field in _answers(best[0], words)],
        unmatched=[
            f"{word}: its list calls it {best[0]['kind']}" if word in _KIND_WORDS else f"{word}: nowhere in it"
            for word in words
            if word not in dict(_answers(best[0], words))
        ],
    )


_KIND_WORDS = {
    word for kind in ("guideline", "review", "trial", "book", "research", "preprint") for word in (kind, f"{kind}s")
}


def _is_year(word: str, years: Sequence[int]) -> bool:
    return word.isdigit() and int(word) in years


def _answers(row: Row, words: Sequence[str]) -> list[tuple[str, str]]:
    """Which words a source answers to, and with which field; plural or not."""
    held = {
        field: normal_words(" ".join(row[field] or ()) if field == "authors" else (row[field] or "")).split()
        for field in _FIELDS
    }
    found = []
    for word in words:
        field = next((name for name in _FIELDS if any(_alike(word, other) for other in held[name])), None)
        if field:
            found.append((word, field))
    return found


def _alike(word: str, other: str) -> bool:
    return word.removesuffix("s") == other.removesuffix("s")


def _which(given: str, best: Sequence[Row]) -> str:
    some = "; ".join(f"{row['id']} ({row['title']}, {row['year'] or 'no year'})" for row in best[:5])
    more = f" and {len(best) - 5} more" if len(best) > 5 else ""
    return f"{given!r} fits several sources equally well: {some}{more}. Name one by its id."


def documents_named(store: Store, name: str) -> list[str]:
    """Ids of the documents that a person calls ``name``: an id, or a path. Raises NotFound."""
    found = [row["id"] for row in store.read(text("documents_named"), {"name": name})]
    if not found:
        raise NotFound(f"No document {name!r} in {store.address}: give its id, or its path as it was loaded.")
    return found
