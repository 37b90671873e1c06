"""Every character is accounted for once, whatever the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from evidence_graph.model import Reading
from evidence_loaders.article_text.spans import Mark, covering
from tests.loaders.article_text.read_text import reading_of
from tests.material import seed_text

PIECES = st.sampled_from(
    """Leaf tea and sleep|Introduction|2.1. Materials|References|Research|Guideline|Tea calms 1, 2.|It works by:|• calm
  ◦ slow pulse 3|- |•|1. Boil the water|(2) Wait|[3] Smith J. Tea. 2001.|helps sleep [1].|so they say (2), and more
rest.³|calm.4 Good|in 2025 1. The next|J Tea, 2016|Disclaimer|Tea Ltd assumes no liability.|Last updated: July 3, 2024
Page 2 of 9|12|---|type 2|(Carum) is. (So it is) a herb.|said “no.” Then|et al. 9.|10.1000/x.1|\t|\x0c""".replace(
        "\n", "|"
    ).split("|")
)
JOINTS = st.sampled_from(["\n", "\n\n", " ", "  \n  ", "\n\t", ""])
TEXTS = st.lists(st.tuples(PIECES | st.text(max_size=12), JOINTS), min_size=1, max_size=25).map(
    lambda pairs: "".join(piece + joint for piece, joint in pairs)
)


def assert_covers_once(reading: Reading) -> None:
    text = reading.document.text
    if text is None:
        assert any(problem.severity.value == "error" for problem in reading.problems)
        return
    place = 0
    for span in reading.spans:
        assert span.start == place < span.end
        assert span.kind in {"title", "heading", "context", "claim", "marker", "entry", "skipped"}
        assert (span.reason is not None) == (span.kind == "skipped")
        assert span.reason != "unread"
        place = span.end
    assert place == len(text)


def assert_claims_are_their_stretch(reading: Reading) -> None:
    text = reading.document.text or ""
    for claim in reading.claims:
        assert claim.start is not None
        assert claim.end is not None
        kept = "".join(
            text[max(span.start, claim.start) : min(span.end, claim.end)]
            for span in reading.spans
            if span.kind == "claim" and span.start < claim.end and span.end > claim.start
        )
        assert claim.text == " ".join(kept.split())
        assert claim.line == text.count("\n", 0, claim.start) + 1


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_spans_cover_any_text_once_and_claims_are_what_they_cover(text: str) -> None:
    reading = reading_of(text)
    assert_covers_once(reading)
    assert_claims_are_their_stretch(reading)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_article_is_still_covered(data: st.DataObject) -> None:
    text = seed_text("rejuvenation")
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    cut, put = slice(*places), data.draw(st.sampled_from(["", "\n", "\x00", "1", text[slice(*places)] * 2]))
    reading = reading_of(text[: cut.start] + put + text[cut.stop :])
    assert_covers_once(reading)
    assert_claims_are_their_stretch(reading)


def test_an_inner_mark_cuts_the_one_around_it() -> None:
    spans = covering("Tea helps 1.\n", [Mark(0, 12, "claim"), Mark(9, 11, "marker")])
    assert [(span.kind, span.start, span.end) for span in spans] == [
        ("claim", 0, 9), ("marker", 9, 11), ("claim", 11, 12), ("skipped", 12, 13)
    ]  # fmt: skip


def test_what_no_part_recognised_would_show_as_unread() -> None:
    assert [span.reason for span in covering("ab", [Mark(0, 1, "claim")])] == [None, "unread"]
