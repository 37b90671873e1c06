"""Each question once more in plain Python over readings: what the Cypher texts must answer.

A :class:`World` is what a graph holds and which part of it is looked at; a filter on documents or claims is a world
in which less is looked at. An answer is a list of rows in their order: each begins with its key and its certainty's
rank.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any

from evidence_graph.identifiers import is_self_published, normal_words, reference_id, source_keys
from evidence_graph.joining import Names, merged, names
from evidence_graph.model import Claim, Notice, Reading, Reference, Source
from evidence_graph.vocabulary import SECONDARY_KINDS, ClaimKind, NoticeKind
from evidence_loaders.into_graph.documents import records, work_of

Answer = list[tuple[Any, ...]]
Link = tuple[str, int, tuple[int | None, str]]
"""A source that a reference may mean: its id, the rank, and the place in the list."""

OWN_EVIDENCE = ("research", "trial", "observational", "case-report", "dataset")
"""Kinds of documents whose findings and methods are their own."""

NO_SUPPORT = ("discusses", "disputes", "refutes", "disagreesWith", "critiques")
"""Intents of citations that do not support what cites them."""

ALIKE = 0.6
"""Share of common words, in order, from which a sentence counts as reworded."""


@dataclass(frozen=True)
class World:
    """``readings`` are the revisions looked at, ``current`` and ``older`` all that the graph holds.

    ``revises`` tells which document came after which, by id.
    """

    current: tuple[Reading, ...]
    older: tuple[Reading, ...] = ()
    revises: frozenset[tuple[str, str]] = frozenset()
    readings: tuple[Reading, ...] = field(default=(), kw_only=True)

    @cached_property
    def records(self) -> list[tuple[Reading, Source]]:
        """What each document says of which work."""
        return [(held, record.source) for held in (*self.current, *self.older) for record in records(held)]

    @cached_property
    def names(self) -> Names:
        """What each key names."""
        return names(source_keys(source) for _, source in self.records)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every source by its id, as all documents together describe it."""
        told: dict[str, list[Source]] = {}
        for _, source in self.records:
            told.setdefault(self.home[source.id], []).append(source)
        return {name: merged(name, told_of) for name, told_of in told.items()}

    @property
    def home(self) -> dict[str, str]:
        """The source that each name now is."""
        return self.names.source_of

    @cached_property
    def notices(self) -> dict[str, list[Notice]]:
        """What current registers say of each source that one of the notice's keys surely names."""
        found: dict[str, list[Notice]] = {}
        for notice in (notice for held in self.current for notice in dict.fromkeys(held.notices)):
            for name in {self.home[key] for key in notice.keys if key in self.home}:
                found.setdefault(name, []).append(notice)
        return found

    @cached_property
    def published_as(self) -> dict[str, str]:
        """The current document that each source is itself: the first by id."""
        works = [(held.document.id, work_of(held.document)) for held in self.current]
        return {self.home[work.id]: document for document, work in sorted(works, reverse=True) if work}

    def claims(self) -> Iterable[tuple[Reading, Claim]]:
        return ((reading, claim) for reading in self.readings for claim in reading.claims)

    def links(self, reading: Reading, key: str) -> list[Link]:
        """What the reference ``key`` may mean."""
        reference = next(reference for reference in reading.references if reference.key == key)
        return [
            (self.home[link.source], int(link.certainty.rank), (link.entry, link.source))
            for link in reference.identifies
        ]


def narrowed(
    world: World,
    *,
    document: str | None = None,
    revision: str | None = None,
    claim_kind: str | None = None,
    section: str | None = None,
    words: str = "",
) -> World:
    """What is looked at under these filters: current documents, unless a ``revision`` is asked for."""

    def fits(claim: Claim) -> bool:
        return (
            claim_kind in (None, claim.kind)
            and section in (None, claim.section)
            and all(word in claim.text.lower() for word in re.findall(r"\w+", words.lower()))
        )

    looked_at = [
        held
        for held in ((*world.current, *world.older) if revision else world.current)
        if revision in (None, held.document.id)
        and (
            document is None
            or held.document.id == document
            or (held in world.current and held.document.file == document)
        )
    ]
    readings = [held.model_copy(update={"claims": tuple(filter(fits, held.claims))}) for held in looked_at]
    return replace(world, readings=tuple(readings))


def chosen(
    world: World,
    *,
    year: str = "0000-9999",
    kind: str | None = None,
    publisher: str | None = None,
    venue: str | None = None,
    source: str | None = None,
) -> set[str]:
    """The sources that fit everything given."""

    def begins(name: str | None, beginning: str | None) -> bool:
        return beginning is None or normal_words(name).startswith(normal_words(beginning))

    first, _, last = year.partition("-")
    return {
        name
        for name, told in world.sources.items()
        if (year == "0000-9999" or int(first) <= (told.year or -1) <= int(last or first))
        and kind in (None, told.kind)
        and begins(told.publisher, publisher)
        and begins(told.venue, venue)
        and source in (None, name)
    }


def supporting(claim: Claim) -> set[str]:
    return {cite.reference for cite in claim.cites if cite.intent.value not in NO_SUPPORT}


def rank_within(world: World, reading: Reading, claim: Claim, inside: Callable[[str], bool]) -> int:
    """The definition: how surely the claim rests only on sources that are ``inside``; 0: it does not."""
    reach = [[link for link in world.links(reading, key) if inside(link[0])] for key in supporting(claim)]
    if not reach or not all(reach):
        return 0
    least = min(max(rank for _, rank, _ in links) for links in reach)
    places = {place for links in reach for _, _, place in links}
    return least if least > 1 or len(places) >= len(reach) else 0


def rests_only_on(world: World, inside: Callable[[str], bool]) -> Answer:
    found = ((claim.id, rank_within(world, reading, claim, inside)) for reading, claim in world.claims())
    return sorted((key, rank) for key, rank in found if rank)


def self_published_only(world: World) -> Answer:
    def own(reading: Reading) -> Callable[[str], bool]:
        return lambda s: is_self_published(world.sources[s].publisher, reading.document.publisher)

    found = ((claim.id, rank_within(world, reading, claim, own(reading))) for reading, claim in world.claims())
    return sorted((key, rank) for key, rank in found if rank)


def cites(world: World, inside: Callable[[str], bool]) -> Answer:
    found = []
    for reading, claim in world.claims():
        ranks = [rank for c in claim.cites for s, rank, _ in world.links(reading, c.reference) if inside(s)]
        if ranks:
            found.append((claim.id, max(ranks)))
    return sorted(found)


def unsupported(world: World, *, own: bool = False) -> Answer:
    """Claim, rank, reason; findings and methods of a research article are ``own`` evidence."""
    found = []
    for reading, claim in world.claims():
        if not own and reading.document.kind in OWN_EVIDENCE and claim.kind in (ClaimKind.FINDING, ClaimKind.METHOD):
            continue
        best = max((rank for key in supporting(claim) for _, rank, _ in world.links(reading, key)), default=0)
        if best < 2:
            reason = "dangling" if supporting(claim) else "unsupportive" if claim.cites else "uncited"
            found.append((claim.id, 2 if best else 3, reason))
    return sorted(found)


def _cited(reading: Reading) -> set[str]:
    return {cite.reference for claim in reading.claims for cite in claim.cites}


def dangling(world: World) -> Answer:
    found = []
    for reading in world.readings:
        for key in _cited(reading):
            best = max((rank for _, rank, _ in world.links(reading, key)), default=0)
            if best < 2:
                found.append((reference_id(reading.document.id, key), 2 if best else 3))
    return sorted(found)


def ambiguous(world: World) -> Answer:
    found = []
    for reading in world.readings:
        for reference in reading.references:
            links = world.links(reading, reference.key)
            if len({place for _, _, place in links}) > 1:
                found.append((reference_id(reading.document.id, reference.key), max(rank for _, rank, _ in links)))
    return sorted(found)


def never_cited(world: World) -> Answer:
    """Document and position, rank."""
    found = []
    for reading in world.readings:
        if not reading.claims:
            continue
        means = [link for key in _cited(reading) for link in world.links(reading, key)]
        for entry in reading.lists:
            home = world.home[entry.source]
            best = max((r for s, r, (at, _) in means if s == home and at in (None, entry.position)), default=0)
            if best < 2:
                found.append(((reading.document.id, entry.position), 2 if best else 3))
    return sorted(found)


def single_source(world: World) -> Answer:
    found = []
    for reading, claim in world.claims():
        ranks = [rank_within(world, reading, claim, {name}.__contains__) for name in world.sources]
        found.append((claim.id, max(ranks, default=0)))
    return sorted((key, rank) for key, rank in found if rank)


def secondary_only(world: World) -> Answer:
    return rests_only_on(world, lambda name: world.sources[name].kind in SECONDARY_KINDS)


def stale(world: World, year: int) -> Answer:
    return rests_only_on(world, lambda name: (world.sources[name].year or year) < year)


def oldest_first(world: World, year: int, least: int) -> Answer:
    """What is stale, first what would be already where an earlier year is asked for."""
    years = [told.year or 0 for told in world.sources.values()]
    since = {
        key: newest
        for newest in sorted({known for known in years if known < year}, reverse=True)
        for key, rank in stale(world, newest + 1)
        if rank >= least
    }
    return sorted((row for row in stale(world, year) if row[0] in since), key=lambda row: (since[row[0]], row[0]))


def _shaken(world: World, reading: Reading, claim: Claim, gone: set[str]) -> tuple[int, bool]:
    """How surely sources that are ``gone`` support the claim (0: not), and whether they are all of its support.

    At each rank what is lost for sure comes before what may be lost.
    """
    hits = [rank for key in supporting(claim) for source, rank, _ in world.links(reading, key) if source in gone]
    whole = rank_within(world, reading, claim, gone.__contains__)
    if whole >= 2:
        return whole, True
    best = max(hits, default=0)
    return best, best == 1 and whole == 1


def spoken_against(world: World, kind: NoticeKind | None = None) -> set[str]:
    """The sources that the last word of registers is against; with ``kind``, those with a notice of it."""
    found = set()
    for name, notices in world.notices.items():
        cleared = max((n.date or "" for n in notices if n.kind is NoticeKind.REINSTATEMENT), default="")
        last = max((n.date or "" for n in notices if n.kind is not NoticeKind.REINSTATEMENT), default="")
        if last > cleared and (kind is None or kind in {n.kind for n in notices}):
            found.add(name)
    return found


def retracted_support(world: World, against: set[str]) -> Answer:
    found = ((claim.id, *_shaken(world, reading, claim, against)) for reading, claim in world.claims())
    return sorted((key, rank, "all" if whole else "part") for key, rank, whole in found if rank)


def newest_notice_first(world: World, against: set[str], least: int) -> Answer:
    """What rests on sources that registers are against, by the last notice against one of them."""
    last = {name: max(notice.date or "" for notice in world.notices[name]) for name in against}
    dates: dict[str, str] = {}
    for reading, claim in world.claims():
        links = [link for key in supporting(claim) for link in world.links(reading, key)]
        told = [last[source] for source, rank, _ in links if source in against and rank >= least]
        dates[claim.id] = max(told, default="")
    found = [row for row in retracted_support(world, against) if row[1] >= least]
    return sorted(found, key=lambda row: dates[row[0]], reverse=True)


def if_retracted(world: World, gone: set[str]) -> Answer:
    found = []
    for reading, claim in world.claims():
        rank, whole = _shaken(world, reading, claim, gone)
        links = [link for key in supporting(claim) for link in world.links(reading, key)]
        before = {source for source, at, _ in links if at >= 2}
        left = len(before - gone)
        effect = "loses all" if whole or not left else "one left" if left == 1 else "weakened"
        if rank:
            found.append((claim.id, rank, effect, len(before), left))
    return sorted(found)


def most_relied_on(world: World, order: str, least: int) -> Answer:
    """Source, rank of its best support, claims that rest only on it, claims that it supports; the most first."""
    found = []
    for name in world.sources:
        only = sum(rank >= least for _, rank in rests_only_on(world, {name}.__contains__))
        ranks = [_shaken(world, reading, claim, {name})[0] for reading, claim in world.claims()]
        hits = [max(_hits(world, reading, claim, name), default=0) for reading, claim in world.claims()]
        cited = sum(rank >= least for rank in (hits if least == 3 else ranks))
        if cited:
            found.append((name, max(hits), only, cited))
    first, second = (3, 2) if order == "cited" else (2, 3)
    return sorted(found, key=lambda row: (-row[first], -row[second], row[0]))


def _hits(world: World, reading: Reading, claim: Claim, name: str) -> list[int]:
    return [rank for key in supporting(claim) for source, rank, _ in world.links(reading, key) if source == name]


def duplicate_references(world: World) -> Answer:
    """Document and source, rank, its positions, positions of entries that a doubtful key says may be the same."""
    doubtful = [{*others, world.home.get(key, "")} for key, others in world.names.candidates.items()]
    found = []
    for reading in world.readings:
        at: dict[str, list[int]] = {}
        for entry in reading.lists:
            at.setdefault(world.home[entry.source], []).append(entry.position)
        for name, positions in at.items():
            twins = set().union(*(group for group in doubtful if name in group)) - {name}
            like = sorted(position for twin in twins for position in at.get(twin, ()))
            if len(positions) > 1 or like:
                found.append(((reading.document.id, name), 3 if len(positions) > 1 else 1, positions, like))
    return sorted(found)


def joined_by_title(world: World, document: str | None = None) -> Answer:
    """Source, rank, how many texts tell of it: several, of which one at least has no identifier for it."""
    found = []
    for name in world.sources:
        told = [(reading.document, source) for reading, source in world.records if world.home[source.id] == name]
        texts = {held.identity for held, _ in told}
        by_title = name in world.names.by_title or any(source.id.startswith("title") for _, source in told)
        here = {held.id for held, _ in told} & {
            held.document.id for held in narrowed(world, document=document).readings
        }
        if len(texts) > 1 and by_title and (document is None or here):
            found.append((name, 3, len(texts)))
    return sorted(found)


def search(world: World, words: Collection[str]) -> Answer:
    """Claims that hold all the words, whole."""
    return sorted((c.id, 3) for _, c in world.claims() if set(words) <= set(normal_words(c.text).split()))


def summary(world: World) -> Answer:
    """What, by and value; rank; number: what there is none of is not told."""
    counted: Counter[tuple[str, str | None, str | None]] = Counter()
    looked_at = {reading.document.id for reading in world.readings}
    described = {world.home[source.id] for reading, source in world.records if reading.document.id in looked_at}
    for reading in world.readings:
        counted["documents", None, None] += 1
        counted.update(("references", None, None) for _ in reading.references)
        counted.update(("claims", "kind", claim.kind.value) for claim in reading.claims)
        counted.update(("claims", "section", claim.section) for claim in reading.claims)
    years = [world.sources[name].year for name in described]
    counted.update(("sources", "year", str(year) if year else None) for year in years)
    return sorted(
        ((key, 3, number) for key, number in counted.items()), key=lambda row: " ".join(w or "" for w in row[0])
    )


def _support(world: World, reading: Reading, claim: Claim) -> list[tuple[str, int]]:
    """The sources behind a claim at `assumed` or better, each with its best rank."""
    best: dict[str, int] = {}
    for source, rank, _ in sorted(link for key in supporting(claim) for link in world.links(reading, key)):
        best[source] = max(rank, best.get(source, 0))
    return sorted((source, rank) for source, rank in best.items() if rank >= 2)


def trace(world: World, claim: str, depth: int, least: int) -> Answer:
    """Claim and source, least rank on the way, depth, path, document, whether a cycle ends there; level by level."""
    stated = {stated.id: (held, stated) for held in (*world.current, *world.older) for stated in held.claims}
    paths: dict[str, tuple[int, tuple[str, ...]]] = {claim: (3, ())}
    steps: Answer = []
    for level in range(1, depth + 1):
        here = [
            ((citing, s), min(rank, before), level, (*path, s), world.published_as.get(s), s in path)
            for citing, (before, path) in sorted(paths.items())
            for s, rank in _support(world, *stated[citing])
        ]
        steps += here
        surest_last = sorted(here, key=lambda step: step[1])
        onward = {document: (rank, path) for _, rank, _, path, document, cycle in surest_last if document and not cycle}
        paths = {name: onward[held.document.id] for name, (held, _) in stated.items() if held.document.id in onward}
    return [step for step in steps if step[1] >= least]


def changes(world: World, later: str, since: str | None) -> Answer:
    """Claim, rank, change, earlier claim; against the last revision before, or ``since``."""
    held = {reading.document.id: reading for reading in (*world.current, *world.older)}
    before = [since] if since else [earlier for new, earlier in world.revises if new == later]
    if not before:
        return []
    old, new = held[max(before)], held[later]
    pairs = _pairs(old.claims, new.claims)
    found: Answer = [
        (claim.id, 3, change, pair.id if pair else None)
        for claim in new.claims
        if (change := _change(world, (old, pair := pairs.get(claim.id)), (new, claim)))
    ]
    kept = {claim.id for claim in pairs.values()}
    return found + [(claim.id, 3, "removed", claim.id) for claim in old.claims if claim.id not in kept]


def _pairs(old: Sequence[Claim], new: Sequence[Claim]) -> dict[str, Claim]:
    """For later claims, by id, the earlier one: of the same words, in their order, else the most alike that is left."""
    found: dict[str, Claim] = {}
    left = list(old)
    for claim in new:
        same = next((e for e in left if normal_words(e.text) == normal_words(claim.text)), None)
        if same:
            found[claim.id] = same
            left.remove(same)
    alike = [(-_likeness(e, claim), claim.id, e.id, e) for claim in new if claim.id not in found for e in left]
    for less, name, _, earlier in sorted(alike, key=lambda pair: pair[:3]):
        if -less >= ALIKE and name not in found and earlier in left:
            found[name] = earlier
            left.remove(earlier)
    return found


def _likeness(one: Claim, other: Claim) -> float:
    return SequenceMatcher(
        None, normal_words(one.text).split(), normal_words(other.text).split(), autojunk=False
    ).ratio()


def _change(world: World, old: tuple[Reading, Claim | None], new: tuple[Reading, Claim]) -> str | None:
    reading, earlier = old
    if earlier is None:
        return "added"
    if normal_words(earlier.text) != normal_words(new[1].text):
        return "reworded"
    before, after = ([source for source, _ in _support(world, *pair)] for pair in ((reading, earlier), new))
    return "recited" if before != after else None


def provenance(world: World, claim: str) -> Answer:
    """Claim, rank, its document, whether that is current, and each reference by intent as :func:`_proven`."""
    reading, stated = next((r, c) for r in (*world.current, *world.older) for c in r.claims if c.id == claim)
    ways = {(cite.reference, cite.intent) for cite in stated.cites}
    proven = [_proven(world, reading, one) for one in reading.references for key, _ in ways if key == one.key]
    return [(claim, 3, reading.document.id, reading in world.current, proven)]


def _proven(world: World, reading: Reading, reference: Reference) -> tuple[Any, ...]:
    """Reference, source, basis, entry and its print, whether it is self-published, notices, how many else it may be."""
    links = sorted(reference.identifies, key=lambda x: (-x.certainty.rank, x.entry or 0, world.home[x.source]))
    if not links or links[0].certainty.rank < 2:
        return (reference.key, None, None, None, None, False, [], len(links))
    best = links[0]
    source = world.home[best.source]
    printed = next((entry.raw for entry in reading.lists if entry.position == best.entry), None)
    own = is_self_published(world.sources[source].publisher, reading.document.publisher)
    told = {(n.date or "", n.kind.value, n.register_name, n.url or "") for n in world.notices.get(source, ())}
    notices = sorted((date, kind) for date, kind, *_ in told)
    return (reference.key, source, best.basis.value, best.entry, printed, own, notices, len(links) - 1)
