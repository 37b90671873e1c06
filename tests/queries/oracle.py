"""Each question once more in plain Python over readings: what the Cypher texts must answer.

A :class:`World` is the readings that are loaded, with each source's name replaced by what it is after
joining. Answers are lists of (key, certainty rank), sorted by key.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from evidence_graph.identifiers import is_self_published, reference_id, source_keys
from evidence_graph.joining import merged, names
from evidence_graph.model import Claim, Reading, Source
from evidence_graph.vocabulary import SECONDARY_KINDS

Answer = list[tuple[str, int]]
Link = tuple[str, int, tuple[int | None, str]]
"""A source that a reference may mean: its id, the rank, and the place in the list."""


@dataclass(frozen=True)
class World:
    """Readings of different texts, all current."""

    readings: tuple[Reading, ...]

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every source by its id, as all documents together describe it."""
        told: dict[str, list[Source]] = {}
        for reading in self.readings:
            for source in reading.sources:
                told.setdefault(self.home[source.id], []).append(source)
        return {name: merged(name, records) for name, records in told.items()}

    @cached_property
    def home(self) -> dict[str, str]:
        """The source that each name now is."""
        return names(source_keys(source) for reading in self.readings for source in reading.sources).source_of

    def claims(self) -> Iterable[tuple[Reading, Claim]]:
        return ((reading, claim) for reading in self.readings for claim in reading.claims)

    def links(self, reading: Reading, key: str) -> list[Link]:
        """What the reference ``key`` may mean."""
        reference = next(reference for reference in reading.references if reference.key == key)
        return [
            (self.home[link.source], int(link.certainty.rank), (link.entry, link.source))
            for link in reference.identifies
        ]


NO_SUPPORT = ("discusses", "disputes", "refutes", "disagreesWith", "critiques")


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


def unsupported(world: World) -> list[tuple[str, int, str]]:
    found = []
    for reading, claim in world.claims():
        best = max((rank for key in supporting(claim) for _, rank, _ in world.links(reading, key)), default=0)
        if best < 2:
            found.append((claim.id, 2 if best else 3, "dangling" if supporting(claim) else "uncited"))
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


def never_cited(world: World) -> list[tuple[str, int, int]]:
    """Document, position, rank."""
    found = []
    for reading in world.readings:
        if not reading.claims:
            continue
        means = [link for key in _cited(reading) for link in world.links(reading, key)]
        for entry in reading.lists:
            home = world.home[entry.source]
            best = max((r for s, r, (at, _) in means if s == home and at in (None, entry.position)), default=0)
            if best < 2:
                found.append((reading.document.id, entry.position, 2 if best else 3))
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


def retracted_support(world: World, against: set[str]) -> list[tuple[str, int, str]]:
    found = ((claim.id, *_shaken(world, reading, claim, against)) for reading, claim in world.claims())
    return sorted((key, rank, "all" if whole else "part") for key, rank, whole in found if rank)


def if_retracted(world: World, gone: set[str]) -> list[tuple[str, int, str, int, int]]:
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


def most_relied_on(world: World, least: int, order: str = "rests-only") -> list[tuple[str, int, int]]:
    """Source, claims that rest only on it, claims that it supports; first the most needed, or the most cited."""
    found = []
    for name in world.sources:
        only = sum(rank >= least for _, rank in rests_only_on(world, {name}.__contains__))
        cited = 0
        for reading, claim in world.claims():
            links = [link for key in supporting(claim) for link in world.links(reading, key)]
            cited += max((rank for source, rank, _ in links if source == name), default=0) >= least
        if cited:
            found.append((name, only, cited))
    if order == "cited":
        return sorted(found, key=lambda row: (-row[2], -row[1], row[0]))
    return sorted(found, key=lambda row: (-row[1], -row[2], row[0]))


def duplicate_references(world: World) -> list[tuple[str, str, list[int]]]:
    """Document, source, positions of it, where there are several."""
    found = []
    for reading in world.readings:
        for name in {world.home[entry.source] for entry in reading.lists}:
            positions = [entry.position for entry in reading.lists if world.home[entry.source] == name]
            if len(positions) > 1:
                found.append((reading.document.id, name, positions))
    return sorted(found)
