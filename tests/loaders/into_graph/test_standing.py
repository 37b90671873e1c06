"""What spans of years add up to equals the definition, whatever the alternatives of a claim's citations."""

from collections import Counter
from itertools import combinations_with_replacement

from hypothesis import given
from hypothesis import strategies as st

from evidence_loaders.into_graph.tallying.standing import Cited, Counts, Link, count_standing, spans, standing, until

YEARS = (1999, 2005, 2010, 2016)

links = st.builds(
    Link,
    reference=st.sampled_from("123"),
    speaks=st.booleans(),
    rank=st.integers(1, 3),
    place=st.sampled_from("abcd"),
    source=st.sampled_from("stu"),
    year=st.sampled_from((None, *YEARS)),
    kind=st.just("review"),
    publisher=st.none(),
    noticed=st.just(False),
)
claims = st.builds(
    Cited,
    ordinal=st.just(1),
    kind=st.just("benefit"),
    section=st.none(),
    supports=st.integers(0, 3),
    document_kind=st.none(),
    house=st.none(),
    links=st.lists(links, max_size=8),
)


def _within(claim: Cited, first: int, last: int) -> Counts:
    """What the definition counts of the sources of some years."""
    counts: Counts = Counter()
    inside = [link for link in claim.links if link.year is not None and first <= link.year <= last]
    count_standing(counts, standing(inside, claim.supports), claim.kind)
    return counts


@given(claim=claims)
def test_spans_add_up_to_the_standing_within_any_years(claim: Cited) -> None:
    for first, last in combinations_with_replacement(YEARS, 2):
        added: Counts = Counter()
        for year in YEARS:
            if first <= year <= last:
                added.update(_within(claim, year, year))
        for (begin, end), counts in spans(claim).items():
            if first <= begin and end <= last:
                added.update(counts)
        assert {name: number for name, number in added.items() if number} == dict(_within(claim, first, last))


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
