"""Citations by author and year in plain text: what they mean, in each format that has such text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_graph.model import Reading
from evidence_loaders import article_text, html_pages, markdown, wikitext
from evidence_loaders.author_year.citing import ByName, cited_by_name
from evidence_loaders.author_year.listing import Work
from evidence_loaders.files import InputFile, ReadingOptions

WORKS = [
    Work(("Leaf A", "Moss B"), 2010, "Leaf A, Moss B. Tea at night. Tea J. 2010;3:1"),
    Work(("Leaf, A",), 2011, "Leaf, A. (2011a). One cup. Tea J, 1."),
    Work(("Leaf, A",), 2011, "Leaf, A. (2011b). Two cups. Tea J, 2."),
    Work(("World Health Organization",), 2016, "World Health Organization. (2016). Warm drinks. Geneva."),
    Work(("van der Berg J", "Reed K", "Fern L"), 2001, "van der Berg J, Reed K, Fern L. Dizzy. Tea J. 2001;1:1"),
    Work(("Leaf A", "Aspen C", "Moss B"), 2010, "Leaf A, Aspen C, Moss B. Tea at noon. Tea J. 2010;4:1"),
    Work((), None, "Medicines Agency (MA). Leaflet on leaves, 1999."),
    Work(("SOARES, J. F", "ALVES, M. T"), 2003, "SOARES, J. F.; ALVES, M. T. Folhas. Chá, v. 3, 2003."),
]


def meant(text: str) -> list[tuple[str, list[tuple[int, ...]]]]:
    found = cited_by_name([text], WORKS)
    return [(one.printed, [found.works[key] for key in one.keys]) for one in found.mentions[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It calms (Leaf & Moss, 2010).", [("Leaf & Moss, 2010", [(0,)])]),
        ("It calms [Leaf and Moss 2010].", [("Leaf and Moss 2010", [(0,)])]),
        ("It calms (Leaf et al., 2010, p. 4).", [("Leaf et al., 2010", [(5,)])]),
        ("It calms (Leaf, 2010).", [("Leaf, 2010", [(0, 5)])]),
        ("It calms (Leaf, 2011a, b).", [("Leaf, 2011a, b", [(1,), (2,)])]),
        ("It calms (Leaf, 2011).", [("Leaf, 2011", [(1, 2)])]),
        ("In Leaf (2011b) it did.", [("Leaf (2011b)", [(2,)])]),
        ("As van der Berg et al. (2001) say.", [("van der Berg et al. (2001)", [(4,)])]),
        ("Berg and colleagues’ (2001) trial.", [("Berg and colleagues’ (2001)", [(4,)])]),
        ("See Leaf and Moss’s (2010) work.", [("Leaf and Moss’s (2010)", [(0,)])]),
        ("Hot (see also Leaf, 2011a; WHO, 2016).", [("Leaf, 2011a", [(1,)]), ("WHO, 2016", [(3,)])]),
        ("The World Health Organization (2016) says.", [("World Health Organization (2016)", [(3,)])]),
        ("It harms (Medicines Agency, 1999; MA, 1999).", [("Medicines Agency, 1999", [(6,)]), ("MA, 1999", [(6,)])]),
        ("Hot (e.g., the trial of van der Berg et al., 2001).", [("van der Berg et al., 2001", [(4,)])]),
        ("Folhas (SOARES; ALVES, 2003).", [("SOARES; ALVES, 2003", [(7,)])]),
        ("Soares e Alves (2003) dizem.", [("Soares e Alves (2003)", [(7,)])]),
        ("Old (in press; Leaf, 2011b).", [("Leaf, 2011b", [(2,)])]),
    ],
)
def test_people_and_a_year_mean_the_listed_works_that_fit(text: str, expected: object) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tea was rare (between 1999 and 2010).",
        "Since January (2010) it is not.",
        "Leaf grew 2010 plants.",
        "In Moss (2010) it did.",  # he is no first author
        "It calms (Leaf, 2013).",
        "A trial (n = 2010) of Leaf.",
        "Leaf (2010/11) is a season.",
    ],
)
def test_what_no_listed_work_fits_is_no_citation_by_itself(text: str) -> None:
    assert meant(text) == []


def test_two_people_or_one_and_others_dangle_where_the_text_cites_so() -> None:
    found = cited_by_name(["Calm (Leaf, 2011a). Hot (Brown and Grey, 2015). Cold (Grey, 2015)."], WORKS)
    assert found.works == {"Leaf 2011a": (1,), "Brown and Grey 2015": ()}


def test_a_work_of_the_year_before_or_after_is_what_may_be_meant() -> None:
    found = cited_by_name(["Calm (Leaf, 2011a). Dizzy (van der Berg et al., 2002; Soares, 2002)."], WORKS)
    assert found.works == {"Leaf 2011a": (1,), "van der Berg et al. 2002": (4,), "Soares 2002": (7,)}
    assert found.other_years == {"van der Berg et al. 2002", "Soares 2002"}
    assert [found.basis(key) for key in found.works] == ["author-year", "candidate", "candidate"]
    assert cited_by_name(["In Leaf (2012) it did."], WORKS).works == {}


def test_more_strangers_than_works_are_no_citations() -> None:
    found = cited_by_name(["Calm (Leaf, 2011a). Hot (Brown and Grey, 2015; Reed et al., 2014)."], WORKS)
    assert found.works == {"Leaf 2011a": (1,)}


def test_a_text_without_a_list_has_to_cite_three_works() -> None:
    two, three = "Hot (Brown and Grey, 2015; Reed et al., 2014).", "Cold (Aspen & Fern, 2013)."
    assert cited_by_name([two], []) == ByName(((),), {})
    assert cited_by_name([two, three], []).works == dict.fromkeys(
        ("Brown and Grey 2015", "Reed et al. 2014", "Aspen & Fern 2013"), ()
    )


def test_one_work_named_in_two_ways_is_one_reference_and_two_of_one_name_are_two() -> None:
    works = [
        Work(("Leaf A", "Moss B"), 2010, "Leaf A, Moss B. 2010"),
        Work(("Leaf C", "Reed D"), 2010, "Leaf C, Reed D. 2010"),
    ]
    found = cited_by_name(["(Leaf & Moss, 2010) (Leaf and Moss, 2010) (Leaf, C. and Reed, 2010)"], works)
    assert sorted(found.works.values()) == [(0,), (1,)]


BODY = {
    "Benefits": [
        "Tea shortens the time to fall asleep (Leaf & Moss, 2010; Reed et al., 2012).",
        "In Leaf (2011b) it did not. Children were not studied (Brown and Grey, 2015).",
    ],
    "Complications": [
        "Dizziness is frequent (van der Berg et al., 2001). Nothing was seen in 2010 (Reed et al., 2013)."
    ],
}
LIST = [
    "Leaf, A., & Moss, B. (2010). Tea at night and how to sleep with it. Tea Journal, 3(1), 1-5.",
    "Leaf, A. (2011a). One cup of tea in the evening. Tea Journal, 4(1), 1-5.",
    "Leaf, A. (2011b). Two cups of tea in the evening. Tea Journal, 4(2), 11-15.",
    "Reed, C., Fern, D., & Moss, B. (2012). Waking from long sleep early. Sleep Letters, 7, 30-39.",
    "van der Berg, J., Reed, K., & Fern, L. (2001). Dizzy drinkers of green tea. Tea Journal, 1, 3-9.",
]


def as_text() -> str:
    body = [f"{heading}\n\n" + "\n\n".join(paragraphs) for heading, paragraphs in BODY.items()]
    return "\n\n".join(["Sleep and tea", *body, "References", "\n".join(LIST)])


def as_markdown() -> str:
    body = [f"## {heading}\n\n" + "\n\n".join(paragraphs) for heading, paragraphs in BODY.items()]
    return "\n\n".join(["# Sleep and tea", *body, "## References", *LIST])


def as_page() -> str:
    body = [f"<h2>{heading}</h2>" + "".join(f"<p>{one}</p>" for one in told) for heading, told in BODY.items()]
    items = "".join(f"<li>{entry}</li>" for entry in LIST)
    whole = f"<h1>Sleep and tea</h1>{''.join(body)}<h2>References</h2><ul>{items}</ul>"
    return f"<html><body>{whole.replace('&', '&amp;')}</body></html>"


def as_wiki() -> str:
    body = [f"== {heading} ==\n" + "\n\n".join(paragraphs) for heading, paragraphs in BODY.items()]
    return "\n\n".join([*body, "== References ==", "\n".join(f"* {entry}" for entry in LIST)])


@pytest.mark.parametrize(
    ("loader", "text"),
    [
        (article_text, as_text()),
        (markdown, as_markdown()),
        (html_pages, as_page()),
        (wikitext, as_wiki()),
    ],
    ids=["article-text", "markdown", "html", "mediawiki"],
)
def test_each_format_tells_them_alike(loader: object, text: str) -> None:
    (reading,) = loader.read(InputFile.of("tea.txt", text.encode()), ReadingOptions())  # type: ignore[attr-defined]
    assert cited(reading) == [
        ("Tea shortens the time to fall asleep (Leaf & Moss, 2010; Reed et al., 2012).", [1, 4]),
        ("In Leaf (2011b) it did not.", [3]),
        ("Children were not studied (Brown and Grey, 2015).", [None]),
        ("Dizziness is frequent (van der Berg et al., 2001).", [5]),
        ("Nothing was seen in 2010 (Reed et al., 2013).", [4]),
    ]
    bases = {one.key: [link.basis for link in one.identifies] for one in reading.references}
    assert bases.pop("Reed et al. 2013") == ["candidate"]
    assert bases.pop("Brown and Grey 2015") == []
    assert set(map(tuple, bases.values())) == {("author-year",)}
    assert [problem.code for problem in reading.problems] == ["dangling-citation", "dangling-citation"]
    assert any("Brown and Grey" in problem.message for problem in reading.problems)
    assert any("entry 4 has another year" in problem.message for problem in reading.problems)


def cited(reading: Reading) -> list[tuple[str, list[int | None]]]:
    """Each claim with the entries that it cites; None dangles."""
    entries = {one.key: next((link.entry for link in one.identifies), None) for one in reading.references}
    return [(claim.text, [entries[one.reference] for one in claim.cites]) for claim in reading.claims]


def test_a_citation_that_a_sentence_ends_in_belongs_to_the_sentence_that_it_begins_in() -> None:
    text = "Tea\n\nTea calms (Leaf et al. 2001. Reed said so, 2012). It does (Leaf & Moss, 2010).\n\nReferences\n\n"
    options = ReadingOptions(spans=True)
    (reading,) = article_text.read(InputFile.of("tea.txt", (text + "\n".join(LIST)).encode()), options)
    claims = reading.claims
    assert all(one.end <= following.start for one, following in pairwise(claims) if one.end and following.start)
    assert [span.start for span in reading.spans[1:]] == [span.end for span in reading.spans[:-1]]


def test_a_text_that_cites_by_number_does_not_cite_by_name() -> None:
    text = "Tea\n\nTea calms [1]. Leaf and Moss (2010) say so [2].\n\nReferences\n\n" + "\n".join(
        f"{number}. {entry}" for number, entry in enumerate(LIST[:3], 1)
    )
    (reading,) = article_text.read(InputFile.of("tea.txt", text.encode()), ReadingOptions())
    assert cited(reading) == [("Tea calms.", [1]), ("Leaf and Moss (2010) say so.", [2])]


PIECES = st.sampled_from(
    "Leaf Moss van der Berg WHO et al. & and ; , ( ) [ ] 2010 2011a b 1999 see e.g., p. 4 Soares e 's .".split()
)


@given(st.lists(st.lists(PIECES, max_size=30), max_size=3), st.booleans())
def test_whatever_stands_there_mentions_lie_in_their_texts_and_mean_what_is_listed(
    told: list[list[str]], listed: bool
) -> None:
    texts = [" ".join(pieces) for pieces in told]
    found = cited_by_name(texts, WORKS if listed else [])
    assert len(found.mentions) == len(texts)
    for text, mentions in zip(texts, found.mentions, strict=True):
        for one in mentions:
            assert 0 <= one.start < one.end <= len(text)
            assert one.keys
            assert all(key in found.works for key in one.keys)
            assert " ".join(text[one.start : one.end].split()) == one.printed
    assert all(0 <= place < len(WORKS) for places in found.works.values() for place in places)
    assert found.other_years <= found.works.keys()


def test_the_end_of_a_word_before_a_name_is_no_part_of_it() -> None:
    assert list(cited_by_name(["It calms (for example Leaf and Moss, 2010)."], WORKS).works) == ["Leaf and Moss 2010"]
