"""Which sources a person means: by id, DOI, PMID, years, kind, publisher, venue or words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from evidence_graph.documents_named import every_revision
from evidence_graph.errors import NotFound, WrongUse
from evidence_graph.identifiers import keys_spelled, normal_words
from evidence_graph.store import Row, Store
from evidence_queries.naming import named_by_words, only_year
from evidence_queries.optional_lines import with_lines_for
from evidence_queries.parameters import SourceChoice
from evidence_queries.resolved import SHOWN, Resolved, ResolvedSource, shown
from evidence_queries.slips import no_such_key, only_key
from evidence_queries.source_sets import SourceSet
from evidence_queries.texts import text


@dataclass(frozen=True)
class Choice:
    """The set of sources that was asked about, and how each parameter led to it."""

    asked: SourceSet
    resolved: tuple[Resolved, ...] = ()


def chosen_sources(store: Store, choice: SourceChoice) -> Choice:
    """The set of sources that fit everything given in ``choice``.

    Raises WrongUse where nothing is given or words fit several sources equally well, and NotFound
    where ``source`` names none.
    """
    given = choice.model_dump(mode="json", exclude_none=True, include={"year", "kind", "publisher", "venue"})
    if not given and choice.source is None:
        raise WrongUse("Which sources? Give a year, kind, publisher, venue or source.", "source")
    asked, told = _set(choice), []
    if choice.source is not None:
        asked, named = _narrowed_by_name(store, choice.source, asked)
        told.append(named)
    if given:
        told += _told_of(store, given, asked)
    return Choice(asked, tuple(told))


def _set(choice: SourceChoice) -> SourceSet:
    return SourceSet(
        years=_years(choice.year) if choice.year else None,
        kind=choice.kind.value if choice.kind else None,
        publisher=_beginning(choice.publisher, "publisher"),
        venue=_beginning(choice.venue, "venue"),
    )


def _years(given: str) -> tuple[int, int]:
    first, _, last = given.partition("-")
    if last and int(last) < int(first):
        raise WrongUse(f"year: {given} ends before it begins.", "year")
    return int(first), int(last or first)


def _beginning(name: str | None, parameter: str) -> str | None:
    """A name as it is kept for comparison, without the closing space: words may go on."""
    if name is None:
        return None
    if not normal_words(name):
        raise WrongUse(f"{parameter}: {name!r} holds no letter or digit.", parameter)
    return normal_words(name)


def _narrowed_by_name(store: Store, given: str, asked: SourceSet) -> tuple[SourceSet, Resolved]:
    """The set of the sources that ``given`` names, by key or by words."""
    rows = _by_key(store, given)
    if rows:
        told = Resolved(parameter="source", given=given, sources=shown(rows), matched=["identifier"], unmatched=[])
    elif key := only_key(given):
        raise no_such_key(store, *key, "source")
    elif (year := only_year(given)) and (some := _some_of(store, SourceSet(years=(year, year)))):
        told = Resolved(parameter="source", given=given, sources=some, matched=[f"year {year}"], unmatched=[])
        return _in_year(asked, year), told
    else:
        rows, told = named_by_words(store, given)
    return replace(asked, ids=frozenset(row["id"] for row in rows)), told


def _in_year(asked: SourceSet, year: int) -> SourceSet:
    """What is of this year in the set; nothing where the set is of other years."""
    first, last = asked.years or (year, year)
    return replace(asked, years=(year, year)) if first <= year <= last else replace(asked, ids=frozenset())


def _by_key(store: Store, given: str) -> list[Row]:
    keys = [given, *keys_spelled(given)]
    rows = sorted(store.read(text("sources_named"), {"keys": keys}), key=lambda row: (not row["sure"], row["id"]))
    return [row for row in rows if row["sure"]] or rows


def _told_of(store: Store, given: dict[str, str], asked: SourceSet) -> list[Resolved]:
    """For each filter: some of the sources that fit all that is given, or that none does."""
    fit = _some_of(store, asked)
    return [
        Resolved(
            parameter=name,
            given=value,
            sources=fit,
            matched=[f"{name} {value}"] if fit else [],
            unmatched=[] if fit else [f"{name} {value}: no source fits"],
        )
        for name, value in given.items()
    ]


def _some_of(store: Store, asked: SourceSet) -> list[ResolvedSource]:
    """Some of the sources of a set, to be told with the answer."""
    bound = asked.bindings()
    some = store.read(with_lines_for(text("sources_chosen"), bound), bound | {"after": "", "limit": SHOWN})
    return shown(sorted(some, key=lambda row: str(row["id"])))


def revision_named(store: Store, name: str, parameter: str, of: Sequence[str] = ()) -> None:
    """Raises NotFound unless ``name`` is a document's id, and of the text of one of the documents ``of``, if any."""
    identities = {row["id"]: row["identity"] for row in every_revision(store, name)}
    if name not in identities:
        came = f"; from that path came {', '.join(identities)}" if identities else ""
        raise NotFound(f"No document {name!r} in {store.address}: a revision is named by its id{came}.", parameter)
    texts = {row["identity"] for one in of for row in every_revision(store, one)}
    if of and identities[name] not in texts:
        raise NotFound(f"{name!r} is a document in {store.address}, but no revision of this text.", parameter)
