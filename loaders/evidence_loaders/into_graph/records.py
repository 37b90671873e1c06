"""What a change of documents does to the sources they name: which are made, joined, parted or go.

A record is what one document says of one work. Sources are worked out anew from records wherever a
change can matter; a record that only repeats known keys of one source is hung on it directly.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from evidence_graph.identifiers import normal_words, source_keys
from evidence_graph.joining import BY_TITLE, Names, kind_of, merged, names
from evidence_graph.model import Source
from evidence_graph.store import Row, Store
from evidence_loaders.into_graph.texts import text


@dataclass(frozen=True)
class Record:
    """What the text of identity ``told_by`` says of the work that it calls ``source.id``."""

    told_by: str
    source: Source

    @property
    def said(self) -> tuple[str, str]:
        """The record without its document: equal for documents that say the same."""
        return self.source.id, self.source.model_dump_json()


@dataclass
class SourceChanges:
    """What has to be written so that every record hangs on the right source.

    ``source_of`` tells for each name under which the new records know a work the source it is now;
    ``by_title`` are sources that a title joins from several texts, ``title_known`` those of which some text knows
    the title alone, or which a title joins within one text; ``altered`` are sources to which other claims belong, or
    other sets of sources, than before.
    """

    source_of: dict[str, str] = field(default_factory=dict)
    written: dict[str, Source] = field(default_factory=dict)
    by_title: set[str] = field(default_factory=set)
    title_known: set[str] = field(default_factory=set)
    named: dict[str, dict[str, bool]] = field(default_factory=dict)
    moved: list[dict[str, str]] = field(default_factory=list)
    removed: set[str] = field(default_factory=set)
    altered: set[str] = field(default_factory=set)
    doubtful: dict[str, frozenset[str]] = field(default_factory=dict)


def source_changes(store: Store, added: Sequence[Record], leaving: Sequence[str]) -> SourceChanges:
    """The changes when ``added`` come and the documents ``leaving`` (by id) go, as one step."""
    gone = store.read(text("records_of_documents"), {"documents": list(leaving)}) if leaving else []
    said_before = {(row["name"], row["record"]): row["source"] for row in gone}
    said_now = {record.said for record in added}
    new = [record for record in added if record.said not in said_before]
    disturbed = {source for said, source in said_before.items() if said not in said_now}
    keys = {key for record in new for key in source_keys(record.source)}
    named = _named(store, keys)
    changes = SourceChanges({said[0]: source for said, source in said_before.items() if said in said_now})
    plain, hard = _sorted_out(new, named, disturbed)
    _hang(store, plain, changes)
    if hard or disturbed:
        hard_keys = {key for record in hard for key in source_keys(record.source)}
        _work_out(store, _Neighbourhood(store, hard_keys, disturbed), added, leaving, changes)
    return changes


def _named(store: Store, keys: Iterable[str]) -> dict[str, list[Row]]:
    """What each key names."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in store.read(text("named_sources"), {"keys": sorted(keys)}):
        found[row["key"]].append(row)
    return found


def _sorted_out(
    new: Iterable[Record], named: Mapping[str, Sequence[Row]], disturbed: set[str]
) -> tuple[list[tuple[Record, str]], list[Record]]:
    """Records whose keys all name one undisturbed source, with it; and the others.

    Where one record more can mean that a title joins texts, or that identifiers join what a title joined till now, it
    is one of the others, too.
    """
    plain, hard = [], []
    for record in new:
        rows = [row for key in source_keys(record.source) for row in named.get(key, [{"source": None, "sure": False}])]
        only, source = {row["source"] for row in rows}, rows[0]["source"]
        sure = len(only) == 1 and all(row["sure"] for row in rows) and source not in disturbed
        if sure and not _may_turn(record, rows[0]):
            plain.append((record, source))
        else:
            hard.append(record)
    return plain, hard


def _may_turn(record: Record, named: Row) -> bool:
    """Whether ``record`` may change if a title alone joins texts in the source that its first key has ``named``."""
    if named["joined_by"]:
        return sum(not _is_by_title(key) for key in source_keys(record.source)) > 1
    return bool(named["title_known"]) or _is_by_title(record.source.id)


def _hang(store: Store, plain: list[tuple[Record, str]], changes: SourceChanges) -> None:
    """Hang records on the sources they repeat, which may learn something from them."""
    known, by_title = _described(store, {source for _, source in plain})
    for record, source in plain:
        changes.source_of[record.source.id] = source
        fuller = merged(source, [changes.written.get(source, known[source]), record.source])
        if fuller != known[source]:
            changes.written[source] = fuller
        if _set_names(fuller) != _set_names(known[source]):
            changes.altered.add(source)
    changes.by_title |= by_title


def _set_names(source: Source) -> tuple[object, ...]:
    """What decides to which named sets a source belongs."""
    return source.year, source.kind, name_key(source.publisher), name_key(source.venue)


def _is_by_title(name: str) -> bool:
    return kind_of(name) in BY_TITLE


def described(store: Store, sources: Iterable[str]) -> dict[str, Source]:
    """Sources by id, as the graph describes them."""
    return _described(store, sources)[0]


def _described(store: Store, sources: Iterable[str]) -> tuple[dict[str, Source], set[str]]:
    """Sources by id, as the graph describes them, and the ids of those that a title alone joined."""
    ids = sorted(sources)
    rows = store.read(text("sources"), {"sources": ids}) if ids else []
    by_title = {row["id"] for row in rows if row.pop("joined_by") == "title"}
    return {row["id"]: Source.model_validate(row | {"authors": row["authors"] or ()}) for row in rows}, by_title


class _Neighbourhood:
    """All keys and sources that are tied to given ones by any chain of keys, as the graph has them."""

    def __init__(self, store: Store, keys: Iterable[str], sources: Iterable[str]) -> None:
        self.keys = set(keys)
        self.sources = set(sources)
        self.source_of: dict[str, str] = {}
        new_keys, new_sources = set(self.keys), set(self.sources)
        while new_keys or new_sources:
            by_key = store.read(text("named_sources"), {"keys": sorted(new_keys)}) if new_keys else []
            new_sources |= {row["source"] for row in by_key} - self.sources
            self.sources |= new_sources
            by_source = store.read(text("keys_of_sources"), {"sources": sorted(new_sources)}) if new_sources else []
            self.source_of |= {row["key"]: row["source"] for row in by_source if row["sure"]}
            new_keys = {row["key"] for row in by_source} - self.keys
            self.keys |= new_keys
            new_sources = set()


def _work_out(
    store: Store, around: _Neighbourhood, added: Sequence[Record], leaving: Sequence[str], changes: SourceChanges
) -> None:
    before = described(store, around.sources)
    rows = store.read(text("records_of_sources"), {"sources": sorted(around.sources), "without": list(leaving)})
    records = {Record(row["told_by"], Source.model_validate_json(row["record"])) for row in rows}
    records |= {record for record in added if around.keys & set(source_keys(record.source))}
    found = names(source_keys(record.source) for record in records)
    by_source: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        by_source[found.source_of[record.source.id]].append(record)
    changes.written |= {
        source: merged(source, [record.source for record in told]) for source, told in by_source.items()
    }
    known = {
        source for source, told in by_source.items() if any(_is_by_title(record.source.id) for record in told)
    } | found.by_title
    several = {source for source, told in by_source.items() if len({record.told_by for record in told}) > 1}
    changes.title_known |= known
    # What was hung on them before may have come with a join that is taken back, or on a source that goes now.
    changes.by_title -= around.sources | set(by_source)
    changes.by_title |= known & several
    changes.removed |= around.sources - set(by_source)
    changes.written = {source: told for source, told in changes.written.items() if source not in changes.removed}
    changes.altered |= {
        source
        for source in by_source
        if source in before and _set_names(before[source]) != _set_names(changes.written[source])
    }
    changes.source_of |= {record.source.id: found.source_of[record.source.id] for record in records}
    changes.doubtful |= found.candidates
    changes.moved += _moves(around, found, {record.source.id for record in records})
    changes.altered |= {move["new"] for move in changes.moved}.union(*found.candidates.values())
    for key in around.keys:
        changes.named[key] = dict.fromkeys(sorted(found.candidates.get(key, ())), False)
        if key in found.source_of:
            changes.named[key][found.source_of[key]] = True


def _moves(around: _Neighbourhood, found: Names, told: set[str]) -> list[dict[str, str]]:
    return [
        {"name": name, "old": around.source_of[name], "new": found.source_of[name]}
        for name in sorted(told)
        if name in around.source_of and around.source_of[name] != found.source_of[name]
    ]


def source_row(source: Source, changes: SourceChanges) -> dict[str, object]:
    """The properties of a source's node, after ``changes``; what is not known is left out."""
    by_title = source.id in changes.by_title
    told = source.model_dump(mode="json") | {
        "authors": list(source.authors),
        "publisher_key": name_key(source.publisher),
        "venue_key": name_key(source.venue),
        "words": _words(source),
        "joined_by": "title" if by_title else None,
        "by_title": source.id if by_title else None,
        "title_known": True if by_title or source.id in changes.title_known else None,
    }
    return {name: value for name, value in told.items() if value not in (None, [])}


def _words(source: Source) -> str:
    """Every word that a person may name a source by."""
    told = (source.title, *source.authors, source.venue, source.publisher, source.kind, str(source.year or ""))
    return normal_words(" ".join(word for word in told if word))


def name_key(name: str | None) -> str | None:
    """A publisher's or venue's name for comparison, closed by a space, so that a prefix ends with a word."""
    return f"{normal_words(name)} " if name else None
