"""Reference lists, footnotes and links to them in Markdown."""

import pytest

from evidence_graph.vocabulary import Basis, Intent
from tests.loaders.markdown.reading import cited, codes, keys, reading_of, work

LIST = """
## References

1. Leaf A, Bark B. On falling leaves. J Trees. 2010;3:1-5. doi:[10.5555/Fall](https://doi.org/10.5555/Fall)
2. Root C. On rising sap. J Trees. 2012;4:1-9. PMID: [123](https://pubmed.ncbi.nlm.nih.gov/123/)
3. Twig D. On long twigs. J Trees. 2013;5:2.
"""


def test_plain_numbers_mean_the_entries_of_a_numbered_list() -> None:
    reading = reading_of(f"# Trees\n\nLeaves fall [1, 2]. Sap rises [3].\n{LIST}")
    assert cited(reading) == [("Leaves fall.", ["1", "2"]), ("Sap rises.", ["3"])]
    assert [one.identifies[0].basis for one in reading.references] == [Basis.NUMBERED] * 3
    first = work(reading, "1")
    assert (first.doi, first.title, first.year) == ("10.5555/fall", "On falling leaves", 2010)
    assert work(reading, "2").pmid == "123"
    assert [entry.line for entry in reading.lists] == [7, 8, 9]


def test_raised_numbers_mean_the_entries_too() -> None:
    reading = reading_of(f"Leaves fall.^1,2^ Sap<sup>3</sup> rises on 5 m^2^.\n{LIST}")
    assert cited(reading) == [("Leaves fall.", ["1", "2"]), ("Sap rises on 5 m².", ["3"])]


@pytest.mark.parametrize(
    ("sentence", "words", "numbers"),
    [
        ("Sap rises (2), (3).", "Sap rises.", ["2", "3"]),
        ("Sap rises (1)-(3) in spring.", "Sap rises in spring.", ["1", "2", "3"]),
        ("Sap rises ((1)-(3)).", "Sap rises.", ["1", "2", "3"]),
        ("Sap rises ( (2,3) ) in spring.", "Sap rises in spring.", ["2", "3"]),
        ("Sap rises in spring,(2) but not much.", "Sap rises in spring, but not much.", ["2"]),
        ("Sap rises (in oaks; (3)).", "Sap rises (in oaks;).", ["3"]),
        ("Sap rises in trees, e.g., (1–2) and others.", "Sap rises in trees, e.g., and others.", ["1", "2"]),
        ("Sap rises in spring, (2) in autumn.", "Sap rises in spring, (2) in autumn.", []),
        ("Sap rises where: (2) it rains.", "Sap rises where: (2) it rains.", []),
    ],
)
def test_numbers_in_parentheses_cite_wherever_they_count_nothing_off(
    sentence: str, words: str, numbers: list[str]
) -> None:
    text = f"Leaves fall (1). They rot (2). Twigs bend (3).\n\n{sentence}\n{LIST}"
    assert cited(reading_of(text))[3:] == [(words, numbers)]


def test_numbers_in_parentheses_within_sentences_tell_how_a_text_cites() -> None:
    entries = "".join(f"{number}. Leaf A. On leaves, part {number}. J Trees. 2010.\n" for number in range(1, 8))
    text = "Leaves fall (1). Root (2) saw oaks. Twig (3) and Bark (4) saw elms. Sap (5) rises. Elms rot (6).\n\n"
    text += "It helped the workers 2. It helped the others 4. It helped gardeners 6.\n\n# References\n\n"
    assert [numbers for _, numbers in cited(reading_of(text + entries))] == [
        ["1"], ["2"], ["3", "4"], ["5"], ["6"], [], [], [],
    ]  # fmt: skip


def test_parentheses_around_brackets_go_with_them() -> None:
    reading = reading_of(f"Leaves fall ([1]). Sap rises ([2, 3]) in spring.\n{LIST}")
    assert cited(reading) == [("Leaves fall.", ["1"]), ("Sap rises in spring.", ["2", "3"])]


def test_a_bulleted_list_is_matched_by_place_and_says_so() -> None:
    reading = reading_of(
        "Leaves fall [1]. Sap rises [2].\n\n# References\n\n* Leaf A. One. 2010.\n* Root B. Two. 2011.\n"
    )
    assert [one.identifies[0].basis for one in reading.references] == [Basis.POSITION] * 2
    assert codes(reading) == [("assumed-order", 5)]


def test_links_into_the_list_are_markers_with_their_brackets() -> None:
    text = '# Trees\n\nLeaves fall [<a href="#r1">1</a>,[2](#r2)] in autumn.\n\n## References\n\n'
    text += '1. <a name="r1"></a>Leaf A. One. 2010. **[cito:disagreesWith]**\n2. <a id="r2"></a>Root B. Two. 2011.\n'
    reading = reading_of(text)
    assert cited(reading) == [("Leaves fall in autumn.", ["1", "2"])]
    assert [one.intent for one in reading.claims[0].cites] == [Intent.DISAGREES_WITH, Intent.CITES]
    assert [one.identifies[0].basis for one in reading.references] == [Basis.LINKED] * 2
    assert "cito" not in reading.lists[0].raw


def test_a_dash_between_links_stands_for_the_numbers_between() -> None:
    entries = "".join(f'{n}. <a name="r{n}"></a>Leaf A. Part {n} of many. 2010.\n' for n in range(1, 6))
    reading = reading_of(f"Leaves fall [[2](#r2)–[5](#r5)].\n\n## References\n\n{entries}")
    assert cited(reading) == [("Leaves fall.", ["2", "5", "3", "4"])] or cited(reading) == [
        ("Leaves fall.", ["2", "3", "4", "5"])
    ]


def test_links_to_sections_are_words() -> None:
    reading = reading_of("Leaves fall, see [the roots](#roots).\n\n# Roots\n\nRoots stay.\n")
    assert cited(reading) == [("Leaves fall, see the roots.", []), ("Roots stay.", [])]
    assert not reading.problems


def test_footnotes_that_name_works_are_references() -> None:
    reading = reading_of(
        "Leaves fall.[^a] Sap rises.[^b]\n\n[^a]: Leaf A. On leaves. J Trees. 2010.\n[^b]: We saw it.\n"
    )
    assert cited(reading)[:2] == [("Leaves fall.", ["a"]), ("Sap rises.", [])]
    assert work(reading, "a").year == 2010
    assert [(entry.raw, entry.line) for entry in reading.lists] == [("Leaf A. On leaves. J Trees. 2010.", 3)]


def test_a_footnote_of_citations_cites_them_itself() -> None:
    reading = reading_of("Leaves fall.[^a]\n\n[^a]: See [@doi:10.5555/a] and [@doi:10.5555/b].\n")
    assert cited(reading) == [("Leaves fall.", ["doi:10.5555/a", "doi:10.5555/b"])]


def test_a_footnote_without_text_is_dangling() -> None:
    reading = reading_of("Leaves fall.[^gone]\n")
    assert (keys(reading), codes(reading)) == (["gone"], [("dangling-citation", 1)])


def test_a_file_that_is_nothing_but_a_list_is_a_list() -> None:
    text = "1. **On leaves**  \nAna Leaf, Bo Bark  \n*J Trees* (2010-04) <https://doi.org/10.5555/a>\n\n"
    text += "2. **On roots**Cy Root*J Trees* (2011) <https://trees.org/r>DOI: [10.5555/b](https://doi.org/10.5555/b)\n"
    reading = reading_of(text)
    assert not reading.claims
    works = [(one.title, one.authors, one.venue, one.year, one.doi) for one in reading.sources]
    assert works == [
        ("On leaves", ("Ana Leaf", "Bo Bark"), "J Trees", 2010, "10.5555/a"),
        ("On roots", ("Cy Root",), "J Trees", 2011, "10.5555/b"),
    ]


def test_numbers_are_read_beside_other_markers() -> None:
    text = "Leaves fall [1]. Sap rises<sup>2</sup>. Twigs grow.[^t] See page [7].\n\n## References\n\n"
    text += "1. Leaf A. On leaves. J Trees. 2010.\n2. Root C. On sap. J Roots. 2012.\n\n[^t]: Twig D. On twigs. 2013.\n"
    assert [numbers for _, numbers in cited(reading_of(text))] == [["1"], ["2"], ["t"], []]


def test_a_work_listed_twice_is_told_by_both_entries_together() -> None:
    entry = "Leaf A. On falling leaves. J Trees. 2010. doi:10.5555/fall"
    reading = reading_of(f"Leaves fall [1, 2].\n\n# References\n\n1. {entry}\n2. {entry} PMID: 77\n")
    assert [(one.doi, one.pmid) for one in reading.sources] == [("10.5555/fall", "77")]


PANDOCS_LIST = """
# References

:::: {#refs .references .csl-bib-body}
::: {#ref-leaf .csl-entry}
[\\[1\\] ]{.csl-left-margin}[A. Leaf, "On leaves that
fall [again]," *J Trees*, 2010.]{.csl-right-inline}
:::

::: {#ref-sap .csl-entry}
[\\[2\\] ]{.csl-left-margin}[C. Root, "On sap," *J Trees*, 2012.]{.csl-right-inline}
:::

::: {#ref-bud .csl-entry}
[\\[3\\] ]{.csl-left-margin}[B. Bark, "On buds," *J Trees*, 2014.]{.csl-right-inline}
:::
::::
"""


@pytest.mark.parametrize(
    "entry",
    [
        "[1 ]{.csl-left-margin}[Leaf A. On falling leaves. J Trees 2010;3:1.]{.csl-right-inline}",
        '<span class="csl-left-margin">1 </span>Leaf A. On falling leaves. J Trees 2010;3:1.',
    ],
)
def test_a_bare_number_in_the_margin_is_no_part_of_the_entry(entry: str) -> None:
    reading = reading_of(f"Leaves fall [1].\n\n# References\n\n::: {{#ref-leaf .csl-entry}}\n{entry}\n:::\n")
    assert cited(reading) == [("Leaves fall.", ["1"])]
    assert [(one.title, one.authors) for one in reading.sources] == [("On falling leaves", ("Leaf A",))]


@pytest.mark.parametrize(
    "printed",
    [
        " \\[1\\]--\\[3\\]",
        "^1--3^",
        " \\[[1](#ref-leaf)\\], \\[[2](#ref-sap)\\], \\[[3](#ref-bud)\\]",
        "[^1--3^](#ref-leaf)",
    ],
)
def test_entries_are_read_as_pandoc_writes_them_into_markdown(printed: str) -> None:
    reading = reading_of(f"Leaves fall{printed}.\n{PANDOCS_LIST}")
    assert cited(reading) == [("Leaves fall.", ["1", "2", "3"])]
    assert [entry.raw for entry in reading.lists] == [
        'A. Leaf, "On leaves that fall [again]," J Trees, 2010.',
        'C. Root, "On sap," J Trees, 2012.',
        'B. Bark, "On buds," J Trees, 2014.',
    ]
    assert not reading.problems


def test_raised_words_of_a_link_are_no_footnote() -> None:
    assert cited(reading_of("Leaves fall.[^†^](#below)\n")) == [("Leaves fall.†", [])]


def test_a_footnote_that_names_no_work_says_nothing_of_how_a_text_cites() -> None:
    text = "Leaves fall (1). Sap rises[^a] (2,3). Twigs bend (1-3).\n\n[^a]: Where it is warm.\n"
    assert cited(reading_of(f"{text}{LIST}"))[:3] == [
        ("Leaves fall.", ["1"]),
        ("Sap rises.", ["2", "3"]),
        ("Twigs bend.", ["1", "2", "3"]),
    ]


def test_a_footnote_that_only_links_to_a_figure_cites_nothing_and_is_a_claim() -> None:
    reading = reading_of(f"Leaves fall (1).[^a] Sap rises (2, 3).\n\n[^a]: As [Figure 4](#fig4) shows.\n{LIST}")
    assert cited(reading) == [
        ("Leaves fall.", ["1"]),
        ("Sap rises.", ["2", "3"]),
        ("As Figure 4 shows.", []),
    ]
    assert codes(reading) == []


@pytest.mark.parametrize("anchor", ["fn1", "tfn1", "note-1"])
def test_a_link_to_a_footnote_that_is_not_there_cites_nothing_beside_a_list(anchor: str) -> None:
    reading = reading_of(f'Leaves fall.<sup><a href="#{anchor}">1</a></sup> Sap rises (2, 3).\n{LIST}')
    assert cited(reading) == [("Leaves fall.", []), ("Sap rises.", ["2", "3"])]
    assert codes(reading) == []


def test_a_link_to_a_missing_note_dangles_where_the_works_are_notes() -> None:
    listing = "# References\n\n1. <a id='fn1'></a>Leaf A. One. 2010.\n"
    reading = reading_of(f"Leaves fall [1](#fn1), [2](#fn2).\n\n{listing}")
    assert cited(reading) == [("Leaves fall.", ["1", "fn2"])]
    assert codes(reading) == [("dangling-citation", 1)]
