"""Sources named in words: "the 2016 review", half a title, a title with a typo.

A year from 1500 to 2099 filters. The other words rank: by how many of them a source's kind, title, venue,
authors or publisher answer to, a slip of the keyboard allowed. What each word matched, and what it
did not, is told.
"""

import re
import unicodedata
from collections.abc import Sequence

from evidence_graph.errors import NotFound, WrongUse
from evidence_graph.identifiers import normal_words
from evidence_graph.store import Row, Store
from evidence_graph.vocabulary import SourceKind
from evidence_queries.resolved import Resolved, shown
from evidence_queries.texts import text

CANDIDATES = 200
"""Sources that are compared word by word: the best that the full-text index finds."""

LONG_WORD = 5
"""Letters from which a word may be one slip away from what is meant."""

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_ARTICLES = frozenset({"the", "a", "an", "of", "by", "in", "from", "and", "on", "for"})
_FIELDS = ("kind", "title", "venue", "authors", "publisher")
_KIND_WORDS = {word for kind in SourceKind for word in normal_words(kind).split()}


def only_year(given: str) -> int | None:
    """The year that ``given`` is, if it is one and nothing else.

    >>> only_year("2016"), only_year("the 2016"), only_year("2016 review"), only_year("2015 2016")
    (2016, 2016, None, None)
    """
    years, words = _years_and_words(given)
    return next(iter(years)) if len(years) == 1 and not words else None


def _years_and_words(given: str) -> tuple[set[int], list[str]]:
    years = {int(year) for year in _YEAR.findall(unicodedata.normalize("NFKC", given))}
    return years, [word for word in normal_words(given).split() if word not in _ARTICLES and _number(word) not in years]


def named_by_words(store: Store, given: str) -> tuple[list[Row], Resolved]:
    """The sources that ``given`` names best, and how.

    Raises NotFound where none answers, with near matches where there are some, and WrongUse where
    several answer equally well, or where only years are given, and several.
    """
    years, words = _years_and_words(given)
    if len(years) > 1 and not words:
        raise WrongUse(f"source: {given!r} names {len(years)} years: give one, or `year` as in 2010-2015.", "source")
    rows = _candidates(store, words, years)
    fitting = [row for row in rows if not years or row["year"] in years]
    answers = {row["id"]: _answers(row, words) for row in fitting}
    most = max((len(found) for found in answers.values()), default=0)
    best = [row for row in fitting if len(answers[row["id"]]) == most]
    if not best or (words and most == 0 and not years):
        others = rows or _candidates(store, words, set())
        more = near(others) if others else ": give a year from 1500 to 2099, a DOI or words of its title"
        raise NotFound(f"No source answers to {given!r} in {store.address}{more}.", "source")
    if len(best) > 1:
        raise WrongUse(_which(given, best), "source")
    return best, Resolved(
        parameter="source",
        given=given,
        sources=shown(best),
        matched=[f"year {year}" for year in sorted(years)]
        + [f"{word}: {field}" for word, field in answers[best[0]["id"]].items()],
        unmatched=[_missing(word, best[0]) for word in words if word not in answers[best[0]["id"]]],
    )


def _number(word: str) -> int | None:
    return int(word) if word.isascii() and word.isdigit() else None


def _candidates(store: Store, words: Sequence[str], years: set[int]) -> list[Row]:
    clauses = ["+(" + " ".join(f'"{year}"' for year in sorted(years)) + ")"] if years else []
    for word in words:
        clauses.append(f'"{word}"')
        if len(word) >= LONG_WORD:
            clauses.append(f"{word}~1")
        if word.endswith("s"):
            clauses.append(f'"{word.removesuffix("s")}"')
    query = {"words": " ".join(clauses), "limit": CANDIDATES}
    return store.read(text("sources_by_words"), query) if clauses else []


def _answers(row: Row, words: Sequence[str]) -> dict[str, str]:
    """Which words a source answers to, and with which field."""
    held = {
        field: normal_words(" ".join(row[field] or ()) if field == "authors" else (row[field] or "")).split()
        for field in _FIELDS
    }
    fields = {word: next((f for f in _FIELDS if any(_alike(word, other) for other in held[f])), None) for word in words}
    return {word: field for word, field in fields.items() if field}


def _alike(word: str, other: str) -> bool:
    """Whether two words are one: in the plural, or with one slip in a long word."""
    if word.removesuffix("s") == other.removesuffix("s"):
        return True
    return len(word) >= LONG_WORD and _one_slip(word, other)


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter was changed, left out, added or swapped with its neighbour.

    >>> [_one_slip("widening", other) for other in ("widning", "wideninng", "wideming", "widenign", "wide")]
    [True, True, True, True, False]
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415  (only questions in words need it)

    return OSA.distance(one, other, score_cutoff=1) <= 1


def _missing(word: str, row: Row) -> str:
    is_kind = word in _KIND_WORDS or word.removesuffix("s") in _KIND_WORDS
    return f"{word}: its list calls it {row['kind']}" if is_kind else f"{word}: nowhere in it"


def near(rows: Sequence[Row]) -> str:
    """How a message goes on that offers some of these sources instead."""
    return "; near it: " + "; ".join(_described(row) for row in rows[:3])


def _which(given: str, best: Sequence[Row]) -> str:
    more = f" and {len(best) - 5} more" if len(best) > 5 else ""
    some = "; ".join(_described(row) for row in best[:5])
    return f"{given!r} fits several sources equally well: {some}{more}. Which? Name one by its id."


def _described(row: Row) -> str:
    return f"{row['id']} ({row['title'] or 'no title'}, {row['year'] or 'no year'})"
