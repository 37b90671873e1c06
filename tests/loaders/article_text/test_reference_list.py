"""Reference lists: where entries begin and end, and what the list itself says of them."""

from evidence_graph.model import Source
from tests.loaders.article_text.read_text import cited, reading_of

BODY = "Tea is old 1. Tea is hot 2.\n\n"


def sources_of(text: str) -> list[Source]:
    reading = reading_of(text)
    by_id = {source.id: source for source in reading.sources}
    return [by_id[entry.source] for entry in reading.lists]


def test_labelled_entries_may_lack_the_venue_line() -> None:
    text = BODY + "References\n\nReview\n\nTea through the ages.\n\nJ Tea, 2001\n\nGuideline\n\nHow to brew.\n"
    text += "\nResearch\n\nA glossary of tea.\n\n2005\n"
    assert [(source.title, source.kind.value, source.year) for source in sources_of(text)] == [
        ("Tea through the ages.", "review", 2001),
        ("How to brew.", "guideline", None),
        ("A glossary of tea.", "research", 2005),
    ]


def test_numbers_settle_which_entry_is_meant_and_every_entry_has_a_reference() -> None:
    text = BODY + "References\n1. Smith J. Tea one of many. J Tea 2001.\n12\n3. Poe B. Tea three of many. J Tea 2004.\n"
    reading = reading_of(text)
    assert [(one.key, [link.basis.value for link in one.identifies]) for one in reading.references] == [
        ("1", ["numbered"]),
        ("2", []),
        ("3", ["numbered"]),
    ]
    assert [problem.code for problem in reading.problems] == ["dangling-citation"]


def test_a_wrapped_entry_is_one_entry() -> None:
    text = BODY + "References\n[1] Smith J. Tea one of the many that\n   were drunk. J Tea 2001.\n[2] Doe A. Two. 2002."
    assert [source.title for source in sources_of(text)] == ["Tea one of the many that were drunk", "Two"]


def test_unnumbered_lines_are_entries_in_order() -> None:
    text = BODY + "Bibliography\nSmith J. Tea one of many. J Tea. 2001.\nDoe A. Tea two of many. J Tea. 2002.\n"
    reading = reading_of(text)
    assert [(one.key, [link.basis.value for link in one.identifies]) for one in reading.references] == [
        ("1", ["position"]),
        ("2", ["position"]),
    ]
    assert [source.year for source in sources_of(text)] == [2001, 2002]


def test_titles_and_venues_on_lines_of_their_own_make_pairs() -> None:
    text = BODY + "References\n\nTea one of many\n\nJ Tea, 2001\n\nTea two of many\n\nJ Tea, 2002\n"
    assert [(source.title, source.venue) for source in sources_of(text)] == [
        ("Tea one of many", "J Tea"),
        ("Tea two of many", "J Tea"),
    ]


def test_what_follows_the_list_is_body_again() -> None:
    text = BODY + "References\n1. Smith J. One. 2001.\n2. Doe A. Two. 2002.\n\nAcknowledgements\n\nWe thank all."
    assert cited(reading_of(text))[-1] == ("We thank all.", [])
    assert len(reading_of(text).lists) == 2


def test_a_numbered_list_of_works_needs_no_heading() -> None:
    text = (
        "1. Tea one of many\nA Smith\nJ Tea (2001) https://doi.org/10.1000/a1\n\n2. Two\nB Doe\nJ Tea (2002)\nPMID: 77"
    )
    assert [(source.title, source.year, source.doi, source.pmid) for source in sources_of(text)] == [
        ("Tea one of many", 2001, "10.1000/a1", None),
        ("Two", 2002, None, "77"),
    ]


def test_numbered_sections_are_no_list_even_where_they_mention_works() -> None:
    text = "1.1. Tea\n- It is old 1.\n\n1.2. Pots\n- Seen by Doe et al. (2001) 2.\n- So it is (https://tea.example) 3."
    reading = reading_of(text)
    assert not reading.lists
    assert [numbers for _, numbers in cited(reading)] == [[1], [2], [3]]


def test_a_work_listed_twice_is_told_by_both_entries_together() -> None:
    first = "1. Smith J. Tea and sleep in adults. J Tea. 2016. doi:10.1000/tea.1"
    reading = reading_of(
        f"Tea is old [1]. Tea is hot [2].\n\nReferences\n\n{first}\n{first.replace('1.', '2.', 1)} PMID: 77\n"
    )
    assert [(one.doi, one.pmid) for one in reading.sources] == [("10.1000/tea.1", "77")]


def test_an_address_below_an_entry_is_no_venue_and_the_day_of_a_visit_no_year() -> None:
    listed = (
        "Leaf A, Moss B (2011) How tea is grown. J Tea 3:1\n\n"
        "World Tea Organization (2021) Guideline for the making of tea.\nhttps://tea.example.org. Accessed 1 May 2022\n"
    )
    told = [(one.title, one.authors, one.year) for one in sources_of(f"{BODY}References\n{listed}")]
    assert told[1] == ("Guideline for the making of tea", ("World Tea Organization",), 2021)


def test_a_doi_on_a_line_of_its_own_belongs_to_the_entry_above_it_but_the_pages_own_does_not() -> None:
    own = "doi:10.1000/own.9"
    listed = (
        f"1. Leaf A. How tea is grown on slopes. J Tea. 2001;3:1.\ndoi:10.1000/a1\n\n17\n{own}\n"
        "2. Moss B. Why tea is hot. J Tea. 2002;3:1.\n"
    )
    reading = reading_of(f"{own}\n\n{BODY}References\n{listed}")
    assert [(source.title, source.doi) for source in reading.sources] == [
        ("How tea is grown on slopes", "10.1000/a1"),
        ("Why tea is hot", None),
    ]


def test_an_author_whose_name_begins_in_lower_case_begins_an_entry() -> None:
    listed = sources_of(
        BODY + "References\n"
        "Leaf A. How tea is grown on slopes. J Tea. 2001;3:1.\n"
        "van der Berg J, Moss B. Why tea is hot in the\n"
        "north of the country. J Tea. 2002;3:1.\n"
        "de Leaf AB. When tea was first made. J Tea. 2003;3:1.\n"
    )
    assert [source.authors[0] for source in listed] == ["Leaf A", "van der Berg J", "de Leaf AB"]
    assert [source.year for source in listed] == [2001, 2002, 2003]


def test_a_volume_that_the_wrapping_put_first_begins_no_entry() -> None:
    text = (
        "Tea calms [1]. It wakes [2, 3].\n\nReferences\n\n"
        "1. Leaf A, Moss B. Of tea and sleep in cold houses. J Invented Evenings.\n"
        "4. 614-629.\n"
        "2. Reed C. What is known of tea and sleep. Ann Made-up Med. 2020.\n"
        "3. Pot D. Warm cups in the evening. Tea Lett. 2021.\n"
    )
    reading = reading_of(text)
    assert [entry.raw.split(".")[0] for entry in reading.lists] == ["Leaf A, Moss B", "Reed C", "Pot D"]
    assert reading.lists[0].raw.endswith("614-629.")


def test_a_list_may_skip_and_repeat_numbers() -> None:
    entries = [
        f"{number}. Leaf {letter}. Tea of sort {letter}. Tea Lett. 2020."
        for number, letter in ((1, "a"), (2, "b"), (2, "c"), (7, "d"))
    ]
    reading = reading_of("Tea calms [1]. It wakes [7].\n\nReferences\n\n" + "\n".join(entries))
    assert [entry.raw.split(".")[0] for entry in reading.lists] == ["Leaf a", "Leaf b", "Leaf c", "Leaf d"]


WRAPPED = """Tea and sleep

Introduction

Tea calms (Leaf and Moss 2015). It wakes (Reed 2019).

References

Leaf A, Moss B, Pot CD. 2015. A cup at nine: warm drinks and the onset of
sleep in cold houses. J Invented Evenings. 12. 614-629.
doi:10.5555/evenings.2015.12
Office for Evening Drinks. 2017. What is known of tea and of sleep in the
winter months. Cold Harbour.
Reed C, van der Pot D. 2019. Of the making of tea for those who do not sleep
Tea J Leaves. 3. 15.
Stem E. 2020. Cups. Tea Lett. 9. 1-2.
"""


def test_a_wrapped_list_without_numbers_is_cut_where_entries_end() -> None:
    reading = reading_of(WRAPPED)
    assert [entry.raw[:6] for entry in reading.lists] == ["Leaf A", "Office", "Reed C", "Stem E"]
    assert [len(claim.cites) for claim in reading.claims] == [1, 1]


def test_a_list_with_an_entry_a_line_is_not_taken_for_a_wrapped_one() -> None:
    entries = [
        f"Office for Evening Drinks of the {town} Valley. Tea and sleep in the winter. 2017." for town in "ABCDEF"
    ]
    assert len(reading_of("Tea calms [1].\n\nReferences\n\n" + "\n".join(entries)).lists) == 6
