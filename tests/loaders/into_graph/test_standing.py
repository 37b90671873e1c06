"""What spans of years add up to equals the definition, whatever the alternatives of a claim's citations."""

from collections import Counter
from itertools import combinations_with_replacement, product

from hypothesis import given
from hypothesis import strategies as st

from evidence_loaders.into_graph.tallying.standing import (
    Cited,
    Counts,
    Link,
    count_standing,
    spans_by_kind,
    standing,
    until,
)

YEARS = (1999, 2005, 2010, 2016)

links = st.builds(
    Link,
    reference=st.sampled_from("123"),
    speaks=st.booleans(),
    rank=st.integers(1, 3),
    place=st.sampled_from("abcd"),
    source=st.sampled_from("stu"),
    year=st.sampled_from((None, *YEARS)),
    kind=st.sampled_from(("review", "trial")),
    publisher=st.none(),
    venue=st.none(),
    noticed_on=st.none(),
)
claims = st.builds(
    Cited,
    ordinal=st.just(1),
    kind=st.just("benefit"),
    section=st.none(),
    cites=st.just(3),
    supports=st.integers(0, 3),
    document_kind=st.none(),
    house=st.none(),
    links=st.lists(links, max_size=8),
)


def _within(claim: Cited, kind: str, first: int, last: int) -> Counts:
    """What the definition counts of the sources of some years, of one kind or of all."""
    counts: Counts = Counter()
    of_kind = [link for link in claim.links if kind in ("", link.kind)]
    inside = [link for link in of_kind if link.year is not None and first <= link.year <= last]
    count_standing(counts, standing(inside, claim.supports), claim.kind)
    return counts


@given(claim=claims)
def test_spans_add_up_to_the_standing_within_any_years(claim: Cited) -> None:
    spans = dict(spans_by_kind(claim))
    for kind, (first, last) in product(("", "review", "trial"), combinations_with_replacement(YEARS, 2)):
        added: Counts = Counter()
        for year in YEARS:
            if first <= year <= last:
                added.update(_within(claim, kind, year, year))
        for (begin, end), counts in spans.get(kind, {}).items():
            if first <= begin and end <= last:
                added.update(counts)
        assert {name: number for name, number in added.items() if number} == dict(_within(claim, kind, first, last))


@given(claim=claims)
def test_until_adds_up_to_resting_on_what_is_not_newer(claim: Cited) -> None:
    for last in YEARS:
        added: Counts = Counter()
        for year, counts in until(claim).items():
            if year <= last:
                added.update(counts)
        inside = [link for link in claim.links if link.year is not None and link.year <= last]
        only = standing(inside, claim.supports).only
        assert {name: n for name, n in added.items() if n} == ({f"until_{only}_benefit": 1} if only else {})
