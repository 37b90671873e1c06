"""The tallies of blocks, made of what their claims cite and their documents list."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from evidence_graph.store import Row
from evidence_graph.tallies import CLAIMS, SINCE, axis, counter, packed, tally_key, unpacked, year_axis, year_name
from evidence_loaders.into_graph.tallying.standing import (
    Cited,
    Counts,
    Link,
    axes,
    count_standing,
    reliance,
    single_source,
    spans_by_kind,
    standing,
    unsupported,
    until,
)

Tallies = dict[str, Row]
"""Tallies by key: each the properties of its node."""

LAST_YEAR = 9999
"""The last year that sorts as text; no source is of a later one, nor of one before the year 0."""

LONGEST = 500
"""Characters of a heading by which claims are summed up: the summary's rows are keys of an index."""

Axes = dict[str, Counts]
"""What is counted in one block, by axis."""


def cited(rows: Iterable[Row]) -> Iterator[tuple[str, Cited]]:
    """Claims with their blocks, from a row for each claim."""
    for row in rows:
        yield (
            row["block"],
            Cited(
                row["ordinal"],
                row["kind"],
                row["section"],
                row["cites"],
                row["supports"],
                row["document_kind"],
                row["house"],
                [_link(told) for told in row["links"] if told[0] is not None],
            ),
        )


def _link(told: Sequence[Any]) -> Link:
    link = Link(*told)
    return link if link.year is None or 0 <= link.year <= LAST_YEAR else link._replace(year=None)


def tallies(claims: Iterable[tuple[str, Cited]], documents: Iterable[tuple[str, str, Row]]) -> Tallies:
    """The tallies of some blocks.

    ``claims`` are those of the blocks; ``documents`` are rows that belong to a document as a whole: its first block,
    the answer, and the properties to count.
    """
    counted: dict[str, _Block] = defaultdict(_Block)
    for block, claim in claims:
        counted[block].add(claim)
    made = {key: told for block, found in counted.items() for key, told in found.tallies(block)}
    for block, answer, counts in documents:
        key = tally_key(axis(answer), block)
        made[key] = _merged(made.get(key, {}), counts)
    return {key: {"key": key} | told for key, told in made.items() if told}


def _merged(told: Row, more: Mapping[str, Any]) -> Row:
    """Two parts of one tally; what is packed is added up inside."""
    both = {name: value for name, value in {**told, **more}.items() if value}
    if "rows" in told and "rows" in more:
        both["rows"] = packed(Counter(unpacked(told["rows"])) + Counter(unpacked(more["rows"])))
    return both


class _Block:
    """What is counted among the claims of one block."""

    def __init__(self) -> None:
        self.axes: Axes = defaultdict(Counter)
        self.at: dict[str, list[int]] = defaultdict(list)
        self.since: dict[str, dict[int, Counts]] = defaultdict(lambda: defaultdict(Counter))
        self.old: dict[str, list[int]] = defaultdict(list)
        self.rows: Counter[str] = Counter()

    def add(self, claim: Cited) -> None:
        """Count one claim wherever it counts."""
        self.rows[f"claims kind {claim.kind}"] += 1
        self.rows[f"claims section {_short(claim.section or '')}"] += 1
        reason = unsupported(claim)
        if reason:
            self._count(axis("unsupported"), claim, *reason)
        if claim.links:
            self._add_links(claim)

    def _count(self, of: str, claim: Cited, measure: str, rank: int) -> None:
        self.axes[of][counter(measure, rank, claim.kind)] += 1
        self.at[of].append(claim.ordinal)

    def _add_links(self, claim: Cited) -> None:
        sets: dict[str, list[Link]] = defaultdict(list)
        for link in claim.links:
            for of in axes(claim, link):
                sets[of].append(link)
        for of, links in sets.items():
            self.at[of].append(claim.ordinal)
            at = standing(links, claim.supports)
            count_standing(self.axes[of], at, claim.kind)
            if of.startswith("source\t"):
                self.axes[of].update(reliance(at))
        if rank := single_source(claim):
            self._count(axis("single"), claim, "only", rank)
        for kind, found in spans_by_kind(claim):
            for (first, last), counts in found.items():
                self.since[year_axis(last, kind)][first].update(counts)
        for year, counts in until(claim).items():
            self.axes[year_axis(year)].update(counts)
            self.old[year_name(year)].append(claim.ordinal)

    def tallies(self, block: str) -> Iterator[tuple[str, Row]]:
        """The block's tallies by key, without their keys."""
        since = {of: _known(earlier) for of, earlier in self.since.items()}
        for of, counts in self.axes.items():
            told: Row = {name: number for name, number in counts.items() if number}
            if since.get(of):
                told[SINCE] = packed(since[of])
            yield tally_key(of, block), told | {CLAIMS: sorted(self.at[of])}
        years = {of.partition("\t")[2]: found for of, found in self.at.items() if of.startswith("year\t")}
        if years:
            told = {"cited": sorted(years), "until": sorted(self.old)}
            claims = {"cited": sorted(years.items()), "until": sorted(self.old.items())}
            yield tally_key(axis("years"), block), told | {CLAIMS: packed(claims)}
        yield tally_key(axis("summary"), block), {"rows": packed(self.rows)}


def _short(section: str) -> str:
    return section if len(section) <= LONGEST else f"{section[:LONGEST]}…"


def _known(earlier: Mapping[int, Counts]) -> dict[str, dict[str, int]]:
    """Counts by the earliest year, as they are packed: without what counts nothing."""
    kept = {f"{year:04d}": {name: n for name, n in counts.items() if n} for year, counts in sorted(earlier.items())}
    return {year: counts for year, counts in kept.items() if counts}
