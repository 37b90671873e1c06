"""Wiki pages that cite by plain numbers, or by links to their own list."""

import pytest

from evidence_graph.vocabulary import Basis
from tests.loaders.wikitext.reading import cited, codes, meant, reading_of, works

COUNTED = "== References ==\n# Leaf A. On leaves. J Trees. 2010;1:1.\n# Root C. On sap. J Trees. 2012;3:2.\n"
COUNTED += "# Twig D. On twigs. J Trees. 2013;4:3.\n"
PRINTED = "== References ==\n[1] Leaf A. On leaves. J Trees. 2010;1:1.\n[2] Root C. On sap. J Trees. 2012;3:2.\n"
PRINTED += "[3] Twig D. On twigs. J Trees. 2013;4:3.\n"
ENTRY = '<div id="ref-{key}" class="csl-entry">\n\n{words}\n\n\n</div>\n'
TEXT = "Leaves fall [1]. Sap rises [2,3].\n\nTwigs bend in wind [1-3].\n\n"
CITED = [("Leaves fall.", ["1"]), ("Sap rises.", ["2", "3"]), ("Twigs bend in wind.", ["1", "2", "3"])]


def pandocs_list(*entries: tuple[str, str]) -> str:
    """A list as Pandoc writes it, of keys and words."""
    held = "".join(ENTRY.format(key=key, words=words) for key, words in entries)
    return f'= References =\n\n<div id="refs" class="references csl-bib-body">\n\n{held}\n</div>\n'


@pytest.mark.parametrize("listing", [COUNTED, PRINTED, PRINTED.replace("\n", "\n\n"), PRINTED.replace("[", "* [")])
def test_plain_numbers_mean_the_entries_of_a_numbered_list(listing: str) -> None:
    reading = reading_of(TEXT + listing)
    assert cited(reading) == CITED
    assert [(one.key, one.identifies[0].basis, one.identifies[0].entry) for one in reading.references] == [
        ("1", Basis.NUMBERED, 1),
        ("2", Basis.NUMBERED, 2),
        ("3", Basis.NUMBERED, 3),
    ]
    assert [work.title for work in works(reading)] == ["On leaves", "On sap", "On twigs"]


def test_items_below_an_item_do_not_count() -> None:
    listing = COUNTED.replace("# Root", "#* Reprinted in 2011.\n# Root")
    reading = reading_of(TEXT + listing)
    assert [meant(reading, key) for key in ("1", "2", "3")] == [[1], [3], [4]]


def test_a_list_that_begins_anew_has_no_numbers() -> None:
    reading = reading_of(TEXT + COUNTED.replace("\n# Twig", "\n\n# Twig"))
    assert cited(reading) == [("Leaves fall [1].", []), ("Sap rises [2,3].", []), ("Twigs bend in wind [1-3].", [])]


def test_a_second_list_has_no_numbers_of_its_own() -> None:
    reading = reading_of(TEXT + COUNTED + "\n== Further reading ==\n# Bark B. On bark. J Trees. 2014.\n")
    assert meant(reading, "1") == [1]
    assert len(works(reading)) == 4


def test_numbers_without_a_numbered_list_and_beside_footnotes_that_name_works_cite_nothing() -> None:
    unnumbered = COUNTED.replace("# ", "* ")
    assert all(not keys for _, keys in cited(reading_of(TEXT + unnumbered)))
    beside = reading_of("Bark peels.<ref>Bark B. On bark. J Trees. 2014.</ref>\n\n" + TEXT + COUNTED)
    assert [keys for _, keys in cited(beside)] == [["1"], [], [], []]
    assert meant(beside, "1") == [1]


def test_footnotes_that_name_no_work_are_claims_beside_a_list_that_is_cited_by_number() -> None:
    reading = reading_of("Bark peels.<ref>Not that of beeches.</ref>\n\n" + TEXT + COUNTED)
    assert cited(reading) == [("Bark peels.", []), *CITED, ("Not that of beeches.", [])]
    assert len(works(reading)) == 3


def test_a_few_numbers_in_parentheses_are_no_citations_of_a_counted_list() -> None:
    assert cited(reading_of("Leaves fall by rule (2).\n\n" + COUNTED)) == [("Leaves fall by rule (2).", [])]
    assert cited(reading_of("Leaves fall (1). Sap rises (2,3).\n\n" + COUNTED)) == CITED[:2]


def test_numbers_in_code_and_bare_ones_cite_nothing() -> None:
    reading = reading_of("Call <code>x[2]</code> and leave. Oaks of zone 3 stand in row 1.\n\n" + COUNTED)
    assert all(not keys for _, keys in cited(reading))


def test_raised_numbers_cite_and_powers_do_not() -> None:
    reading = reading_of("Leaves fall.<sup>1</sup> Sap fills 5 m<sup>2</sup> of it.<sup>2,3</sup>\n\n" + COUNTED)
    assert cited(reading) == [("Leaves fall.", ["1"]), ("Sap fills 5 m² of it.", ["2", "3"])]


def test_pandocs_list_is_read_with_its_numbers() -> None:
    part = '<span class="csl-left-margin">[{}] </span><span class="csl-right-inline">{}</span>'
    fall = "A. Leaf, <span>“On falling leaves,”</span> ''J Trees'', 2010, [https://doi.org/10.5555/fall doi]."
    sap = "C. Root, [https://doi.org/10.5555/sap “On rising sap,”] ''J Trees'', 2012."
    entries = [("leaf2010", part.format(1, fall)), ("root2012", part.format(2, sap))]
    reading = reading_of("Leaves fall [1]. Sap rises [1], [2].\n\n" + pandocs_list(*entries))
    assert cited(reading) == [("Leaves fall.", ["1"]), ("Sap rises.", ["1", "2"])]
    assert [(work.title, work.doi, work.year) for work in works(reading)] == [
        ("On falling leaves", "10.5555/fall", 2010),
        ("On rising sap", "10.5555/sap", 2012),
    ]
    assert [entry.line for entry in reading.lists] == [9, 15]


def test_a_bare_number_in_the_margin_is_no_part_of_the_entry() -> None:
    words = (
        '<span class="csl-left-margin">1 </span><span class="csl-right-inline">Leaf A. On leaves. J Trees 2010.</span>'
    )
    reading = reading_of("Leaves fall [1].\n\n" + pandocs_list(("leaf2010", words)))
    assert cited(reading) == [("Leaves fall.", ["1"])]
    assert [(work.title, work.authors) for work in works(reading)] == [("On leaves", ("Leaf A",))]


def test_links_to_entries_cite_them() -> None:
    entries = [("leaf2010", "[1] A. Leaf, On leaves, 2010."), ("root2012", "[2] C. Root, On sap, 2012.")]
    text = "Leaves fall [[#ref-leaf2010|[1]]], [[#ref-root2012|[2]]]. See [[#Results|Results]].\n\n"
    reading = reading_of(text + pandocs_list(*entries))
    assert cited(reading) == [("Leaves fall.", ["1", "2"]), ("See Results.", [])]
    assert [(one.key, one.identifies[0].basis) for one in reading.references] == [
        ("1", Basis.LINKED),
        ("2", Basis.LINKED),
    ]
    assert codes(reading) == []


def test_links_by_author_and_year_cite_entries_without_numbers() -> None:
    entries = [("leaf2010", "Leaf, Ana. 2010. “On Falling Leaves.” ''J Trees''."), ("root2012", "Root, Cy. 2012.")]
    text = "Leaves fall ([[#ref-leaf2010|Leaf 2010]]; [[#ref-root2012|Root 2012]]).\n\n"
    reading = reading_of(text + pandocs_list(*entries))
    assert cited(reading) == [("Leaves fall.", ["ref-leaf2010", "ref-root2012"])]
    assert meant(reading, "ref-root2012") == [2]


def test_author_and_year_in_plain_text_mean_the_entries_of_pandocs_list() -> None:
    entries = [
        ("leaf2010", "Leaf, Ana. 2010. “On Falling Leaves.” ''J Trees''."),
        ("root2012", "Root, Cy. 2012. ''All about Sap''. Tree Press."),
    ]
    reading = reading_of("Leaves fall (Leaf 2010; Root 2012).\n\n" + pandocs_list(*entries))
    assert [len(keys) for _, keys in cited(reading)] == [2]


def test_a_link_to_a_footnote_that_is_not_there_is_no_citation_beside_a_list() -> None:
    reading = reading_of("Leaves fall.<sup>[[#fn1|1]]</sup> Sap rises [2].\n\n" + COUNTED)
    assert cited(reading) == [("Leaves fall.", []), ("Sap rises.", ["2"])]
    assert codes(reading) == []
