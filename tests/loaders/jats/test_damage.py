"""Articles damaged at random places end as readings or problems, never as exceptions."""

from hypothesis import given, settings
from hypothesis import strategies as st

from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.jats import read
from tests.loaders.jats.article_xml import article, link, refs

WHOLE = article(
    f"<sec sec-type='results'><title>Diets é</title><p>Snails sleep [{link('B1')}–{link('B3')}].</p><list>"
    f"<list-item><p>Algae &ndash; {link('B2', 'Reed, 2001')}</p></list-item></list>"
    f"<table-wrap><table><tr><td>{link('B4')}</td></tr></table>"
    "</table-wrap></sec>",
    refs(4),
    parts=f"<sub-article id='s1'><body><p>Frogs sing [{link('B2')}].</p></body></sub-article>",
).encode()
PLACE = st.integers(0, len(WHOLE))


def sound(reading: Reading) -> bool:
    """Whether claims lie in the text, spans cover it, and a file with nothing in it says why."""
    text = reading.document.text or ""
    covered = "".join(text[span.start : span.end] for span in reading.spans) == text
    return covered and all((claim.end or 0) <= len(text) for claim in reading.claims)


def damaged(data: bytes) -> None:
    told = list(read(InputFile.of("a.xml", data), ReadingOptions()))
    assert told
    assert all(map(sound, told))
    assert told[0].problems or any(reading.claims or reading.references for reading in told)


@given(PLACE)
@settings(deadline=None)
def test_a_cut_article_is_read_up_to_the_cut(place: int) -> None:
    damaged(WHOLE[:place])


@given(PLACE, st.binary(min_size=1, max_size=9))
@settings(deadline=None)
def test_an_article_with_other_bytes_in_it_ends_as_a_reading_or_a_problem(place: int, noise: bytes) -> None:
    damaged(WHOLE[:place] + noise + WHOLE[place + len(noise) :])


@given(PLACE, PLACE, st.integers(2, 4))
@settings(max_examples=60, deadline=None)
def test_an_article_with_a_repeated_block_ends_as_a_reading_or_a_problem(start: int, end: int, times: int) -> None:
    first, last = sorted((start, end))
    damaged(WHOLE[:first] + WHOLE[first:last] * times + WHOLE[last:])
