"""Which keys name one work: the sources of a graph, worked out from what documents say of them.

The result is a function of the set of records alone, so the order of loading cannot show. Keys are
taken strongest first (DOI, PMID, PMCID, title, title and year). A weaker key joins the works it
occurs with, unless that would put two DOIs or two PMIDs into one: such a key joins nothing, and the
works are its candidates.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from evidence_graph.model import Source
from evidence_graph.vocabulary import SourceKind

STRENGTHS = ("doi", "pmid", "pmcid", "title", "title-year", "own")
"""Kinds of keys, strongest first."""

BY_TITLE = ("title", "title-year")
"""Kinds of keys that are no identifier."""

_UNIQUE = ("doi", "pmid")


def kind_of(key: str) -> str:
    """The kind of ``key``: the word before its colon."""
    return key.split(":", 1)[0]


def strength(key: str) -> tuple[int, str]:
    """Sorts keys: the strongest kind first, then the smallest."""
    return STRENGTHS.index(kind_of(key)), key


@dataclass(frozen=True)
class Names:
    """What each key names.

    ``source_of``: the one source a key names, by id. ``candidates``: the sources a doubtful key may
    name. ``by_title``: ids of sources that a title alone holds together.
    """

    source_of: dict[str, str]
    candidates: dict[str, frozenset[str]]
    by_title: frozenset[str]


class _Groups:
    """Keys in groups that can only grow (union-find); ``real`` are those that some record stands on."""

    def __init__(self, real: Iterable[str]) -> None:
        self._parent: dict[str, str] = {}
        self._real = set(real)
        self.members: dict[str, set[str]] = {}
        self.by_title: set[str] = set()

    def find(self, key: str) -> str:
        if key not in self._parent:
            self._parent[key] = key
            self.members[key] = {key}
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, keys: Iterable[str], *, by_title: bool) -> None:
        roots = sorted({self.find(key) for key in keys})
        inhabited = sum(bool(self.members[root] & self._real) for root in roots)
        told_by_title = (by_title and inhabited > 1) or any(root in self.by_title for root in roots)
        first, *others = roots
        for root in others:
            self._parent[root] = first
            self.members[first] |= self.members.pop(root)
        if told_by_title:
            self.by_title.add(first)

    def may_join(self, keys: Iterable[str]) -> bool:
        united = set().union(*(self.members[self.find(key)] for key in keys))
        return all(sum(kind_of(key) == kind for key in united) <= 1 for kind in _UNIQUE)


def names(records: Iterable[tuple[str, ...]]) -> Names:
    """What each key names, given the keys (strongest first) that each record has."""
    distinct = {keys for keys in records if keys}
    groups = _Groups(keys[0] for keys in distinct)
    candidates: dict[str, frozenset[str]] = {}
    for kind in STRENGTHS[1:]:
        beside = _stronger_keys_beside(kind, distinct)
        for key in beside:
            groups.find(key)
        doubtful = _join_level(kind, beside, groups)
        candidates |= {key: frozenset(beside[key]) for key in doubtful}
    return _named(distinct, groups, candidates)


def _stronger_keys_beside(kind: str, records: set[tuple[str, ...]]) -> dict[str, set[str]]:
    """For each key of ``kind``: the strongest keys of the records in which it is not itself the strongest."""
    beside: dict[str, set[str]] = defaultdict(set)
    for keys in records:
        for key in keys:
            if kind_of(key) == kind:
                beside[key] |= {keys[0]} - {key}
    return beside


def _join_level(kind: str, beside: dict[str, set[str]], groups: _Groups) -> set[str]:
    """Join the works that the keys of one kind hold together; give back the keys that hold too much."""
    doubtful = {key for key, others in beside.items() if not _fits(kind, key, others, groups)}
    clusters = _clusters({key: {groups.find(other) for other in beside[key]} for key in beside if key not in doubtful})
    for cluster in clusters:
        everything = set(cluster).union(*(beside[key] for key in cluster))
        if groups.may_join(everything):
            groups.join(everything, by_title=kind in BY_TITLE)
        else:
            doubtful |= set(cluster)
    return doubtful


def _fits(kind: str, key: str, others: set[str], groups: _Groups) -> bool:
    """Whether ``key`` can name all the works it stands beside; a title without author fits one author only."""
    if kind == "title-year" and len({root for other in others if (root := _authored(other, groups))}) > 1:
        return False
    return groups.may_join({key, *others})


def _authored(key: str, groups: _Groups) -> str | None:
    root = groups.find(key)
    return root if any(kind_of(member) == "title" for member in groups.members[root]) else None


def _clusters(beside: dict[str, set[str]]) -> list[list[str]]:
    """Keys that share a neighbour, in groups."""
    shared = _Groups(())
    for key, others in beside.items():
        shared.join({key, *others}, by_title=False)
    found: dict[str, list[str]] = defaultdict(list)
    for key in sorted(beside):
        found[shared.find(key)].append(key)
    return list(found.values())


def _named(records: set[tuple[str, ...]], groups: _Groups, candidates: dict[str, frozenset[str]]) -> Names:
    inhabited = {groups.find(keys[0]) for keys in records}
    ids = {root: min(groups.members[root], key=strength) for root in inhabited}
    source_of = {key: ids[root] for root in inhabited for key in groups.members[root]}
    return Names(
        source_of=source_of,
        candidates={
            key: frozenset(ids[groups.find(other)] for other in others) - {source_of.get(key, "")}
            for key, others in candidates.items()
        },
        by_title=frozenset(ids[root] for root in groups.by_title if root in ids),
    )


def each_once(told: Iterable[Source]) -> tuple[Source, ...]:
    """The works that one document tells of, each once by its id: with all that its entries say of it together."""
    by_id: dict[str, dict[Source, None]] = defaultdict(dict)
    for source in told:
        by_id[source.id][source] = None
    return tuple(next(iter(said)) if len(said) == 1 else merged(name, said) for name, said in by_id.items())


def merged(source_id: str, records: Iterable[Source]) -> Source:
    """One description out of several of the same work, whatever their order.

    The better informed kind, the earliest year, and otherwise the fuller text, then the smaller.
    Keys that differ were not joined: the smallest is shown.
    """
    known = list(records)

    years = [record.year for record in known if record.year]
    return Source(
        id=source_id,
        title=_fullest(record.title for record in known),
        authors=max((record.authors for record in known), key=lambda names: (len(names), [_down(n) for n in names])),
        year=min(years, default=None),
        kind=max((record.kind for record in known), key=list(SourceKind).index),
        venue=_fullest(record.venue for record in known),
        publisher=_fullest(record.publisher for record in known),
        doi=_smallest(record.doi for record in known),
        pmid=_smallest(record.pmid for record in known),
        pmcid=_smallest(record.pmcid for record in known),
        url=_smallest(record.url for record in known),
    )


def _fullest(texts: Iterable[str | None]) -> str | None:
    return max((text for text in texts if text), key=lambda text: (len(text), _down(text)), default=None)


def _smallest(texts: Iterable[str | None]) -> str | None:
    return min((text for text in texts if text), default=None)


def _down(text: str) -> list[int]:
    return [-ord(character) for character in text]
