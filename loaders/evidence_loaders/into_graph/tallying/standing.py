"""How one claim stands to a set of sources, and to every range of years: what tallies count."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from evidence_graph.tallies import NOTICED_ON, axis, counter, newest_first, year_axis
from evidence_graph.vocabulary import OWN_CLAIM_KINDS, OWN_EVIDENCE_KINDS, SECONDARY_KINDS


class Link(NamedTuple):
    """A citation of a claim and a source that it may mean; ``noticed_on``: None where no register is against it."""

    reference: str
    speaks: bool
    rank: int
    place: str
    source: str
    year: int | None
    kind: str
    publisher: str | None
    venue: str | None
    noticed_on: str | None


@dataclass(frozen=True)
class Cited:
    """A claim of a current document, with the document's kind and publisher.

    ``cites`` counts its references, ``supports`` those that support it.
    """

    ordinal: int
    kind: str
    section: str | None
    cites: int
    supports: int
    document_kind: str | None
    house: str | None
    links: Sequence[Link]


class Standing(NamedTuple):
    """The ranks at which a claim cites a set of sources, rests only on it, would be shaken without it, is supported."""

    cites: int
    only: int
    shaken: int
    speaks: int


NOWHERE = Standing(0, 0, 0, 0)

Counts = Counter[str]
"""Numbers by the name of their property; a number that is subtracted elsewhere may be negative."""


def standing(links: Sequence[Link], supports: int) -> Standing:
    """How a claim with so many supporting references stands to the sources of ``links``.

    The rules are those of docs/design.md, "Certainty": each supporting reference must have a link into the set, the
    worst of their best ranks counts, and at `possible` as many entries must be in reach as there are references.
    """
    if not links:
        return NOWHERE
    if len(links) == 1:
        only_link = links[0]
        speaks = only_link.rank if only_link.speaks else 0
        return Standing(only_link.rank, speaks if supports == 1 else 0, speaks, speaks)
    best: dict[str, int] = {}
    places = set()
    for link in links:
        if link.speaks:
            best[link.reference] = max(link.rank, best.get(link.reference, 0))
            places.add(link.place)
    only = min(best.values()) if supports and len(best) == supports else 0
    if only == 1 and len(places) < supports:
        only = 0
    speaks = max(best.values(), default=0)
    return Standing(max(link.rank for link in links), only, only if only > 1 else speaks, speaks)


def axes(claim: Cited, link: Link) -> Iterator[str]:
    """The sets with a name that a link's source is in."""
    yield axis("source", link.source)
    yield axis("kind", link.kind)
    if link.year is not None:
        yield year_axis(link.year)
        yield year_axis(link.year, link.kind)
    if link.venue:
        yield axis("venue", link.venue)
    if link.publisher:
        yield axis("publisher", link.publisher)
        if claim.house and link.publisher.startswith(claim.house):
            yield axis("self-published")
    if link.kind in SECONDARY_KINDS:
        yield axis("secondary")
    if link.noticed_on is not None:
        yield axis("noticed")
        yield axis(NOTICED_ON, newest_first(link.noticed_on))


def count_standing(counts: Counts, at: Standing, kind: str, sign: int = 1) -> None:
    """Count a claim of this kind at its ranks."""
    for measure, rank in (("cites", at.cites), ("only", at.only), ("shaken", at.shaken)):
        if rank:
            counts[counter(measure, rank, kind)] += sign


def reliance(at: Standing) -> list[str]:
    """Where a claim is counted of the source that it stands to so, whatever the claim's kind."""
    ranks = (("rests", at.only), ("needed", at.shaken), ("speaks", at.speaks if at.speaks == 3 else 0))
    return [counter(measure, rank) for measure, rank in ranks if rank]


def unsupported(claim: Cited) -> tuple[str, int] | None:
    """Why a claim has no support, and how surely; None where it has. Its document's own evidence is told apart."""
    best = max((link.rank for link in claim.links if link.speaks), default=0)
    if best > 1:
        return None
    own = claim.document_kind in OWN_EVIDENCE_KINDS and claim.kind in OWN_CLAIM_KINDS
    reason = "dangling" if claim.supports else "unsupportive" if claim.cites else "uncited"
    return ("own_" if own else "") + reason, 2 if best else 3


def single_source(claim: Cited) -> int:
    """How surely one source is behind all of a claim's supporting references; 0: there is none."""
    by_source: dict[str, list[Link]] = {}
    for link in claim.links:
        by_source.setdefault(link.source, []).append(link)
    return max((standing(links, claim.supports).only for links in by_source.values()), default=0)


Span = tuple[int, int]
"""The first and the last of several years."""


def by_years(links: Iterable[Link]) -> tuple[list[int], list[list[Link]]]:
    """The years of the sources of some links, and the links to the sources of each."""
    found: dict[int, list[Link]] = {}
    for link in links:
        if link.year is not None:
            found.setdefault(link.year, []).append(link)
    years = sorted(found)
    return years, [found[year] for year in years]


def spans_by_kind(claim: Cited) -> Iterator[tuple[str, dict[Span, Counts]]]:
    """The spans of a claim's sources, of all under the empty name and of each kind."""
    by_kind: dict[str, list[Link]] = {}
    for link in claim.links:
        by_kind.setdefault(link.kind, []).append(link)
    yield "", spans(claim, claim.links)
    for kind, links in by_kind.items():
        yield kind, spans(claim, links)


def spans(claim: Cited, of: Sequence[Link]) -> dict[Span, Counts]:
    """What to add up over all spans within some years to get how a claim stands to the sources of some links there.

    Each span of two years or more of these sources holds what the standing there adds to that in the shorter
    spans within it (inclusion and exclusion), so that the sums are exact whatever the alternatives.
    """
    years, links = by_years(of)
    if len(years) < 2:
        return {}
    places = range(len(years))
    at = {
        (first, last): standing([link for some in links[first : last + 1] for link in some], claim.supports)
        for first in places
        for last in places[first:]
    }
    found = {}
    for (first, last), there in at.items():
        if first == last:
            continue
        counts: Counts = Counter()
        count_standing(counts, there, claim.kind)
        count_standing(counts, at[first + 1, last], claim.kind, -1)
        count_standing(counts, at[first, last - 1], claim.kind, -1)
        count_standing(counts, at.get((first + 1, last - 1), NOWHERE), claim.kind)
        if any(counts.values()):
            found[years[first], years[last]] = counts
    return found


def until(claim: Cited) -> dict[int, Counts]:
    """By year, how resting only on sources up to that year differs from resting only on those before it."""
    years, links = by_years(claim.links)
    reached: list[Link] = []
    before, found = 0, {}
    for year, some in zip(years, links, strict=True):
        reached += some
        now = standing(reached, claim.supports).only
        if before != now:
            counts: Counts = Counter()
            for rank, sign in ((before, -1), (now, 1)):
                if rank:
                    counts[counter("until", rank, claim.kind)] += sign
            found[year] = counts
        before = now
    return found
