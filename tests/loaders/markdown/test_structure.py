"""Headings, items, tables, figures, code and template code in Markdown."""

import pytest

from evidence_graph.vocabulary import ClaimKind
from evidence_loaders.markdown import recognises
from tests.loaders.markdown.reading import cited, codes, reading_of


def test_headings_give_kinds_to_what_stands_below_them_at_any_depth() -> None:
    reading = reading_of("# Leaves\n\nLeaves fall.\n\n## Results {#res}\n\nMany fell.\n\n### In autumn\n\nAll fell.\n")
    assert reading.document.title == "Leaves"
    assert [(one.section, one.kind) for one in reading.claims] == [
        (None, ClaimKind.STATEMENT),
        ("Results", ClaimKind.FINDING),
        ("In autumn", ClaimKind.FINDING),
    ]


def test_a_lead_in_is_the_context_of_its_items_and_lends_them_its_markers() -> None:
    reading = reading_of("Leaves fall when [@doi:10.5555/a]:\n\n- it is cold;\n- it is dry [@doi:10.5555/b].\n")
    assert [(one.context, one.text) for one in reading.claims] == [
        ("Leaves fall when:", "it is cold;"),
        ("Leaves fall when:", "it is dry."),
    ]
    assert [[one.reference for one in claim.cites] for claim in reading.claims] == [
        ["doi:10.5555/a"],
        ["doi:10.5555/b", "doi:10.5555/a"],
    ]


def test_lines_and_places_tell_where_a_claim_stands() -> None:
    reading = reading_of("---\ntitle: Leaves\n---\n\n# Trees\n\nLeaves fall\nin autumn. They\ndry up.\n")
    text = reading.document.text or ""
    assert [(one.line, text[one.start : one.end]) for one in reading.claims] == [
        (7, "Leaves fall in autumn."),
        (8, "They dry up."),
    ]


def test_table_rows_that_cite_are_claims() -> None:
    reading = reading_of("| Tree | Leaf |\n|--|--|\n| Oak | lobed [@doi:10.5555/a] |\n| Fir | needle |\n")
    assert cited(reading) == [("Oak | lobed", ["doi:10.5555/a"])]
    assert reading.claims[0].line == 3


def test_figure_captions_are_read_and_comments_inside_them_are_not() -> None:
    reading = reading_of("![Leaves in\nautumn [@doi:10.5555/a].\n<!-- drawn by Bo -->\n](leaf.png){#fig:leaf}\n")
    assert cited(reading) == [("Leaves in autumn.", ["doi:10.5555/a"])]


def test_code_html_and_template_code_are_no_claims() -> None:
    text = "```\nx = 1 [@a]\n```\n\n<script>var leaves = 'fall';</script>\n\n{% if leaf %}\nLeaves fall.\n{% endif %}\n"
    assert cited(reading_of(text)) == [("Leaves fall.", [])]


def test_acknowledgements_are_no_claims_but_what_they_cite_is_kept() -> None:
    reading = reading_of("Leaves fall.\n\n# Acknowledgements\n\nWe thank the trees [@doi:10.5555/a].\n")
    assert cited(reading) == [("Leaves fall.", [])]
    assert [one.key for one in reading.references] == ["doi:10.5555/a"]


def test_each_character_of_the_text_lies_in_one_span() -> None:
    reading = reading_of(
        "# Leaves\n\nLeaves fall [@a]. They:\n\n- dry\n\n```\ncode\n```\n\n# References\n\n1. Leaf A. 2010.\n"
    )
    text = reading.document.text or ""
    assert "".join(text[span.start : span.end] for span in reading.spans) == text


def test_front_matter_that_is_no_yaml_is_told_and_the_text_read() -> None:
    reading = reading_of("---\ntitle: [unclosed\n---\n\nLeaves fall.\n")
    assert cited(reading) == [("Leaves fall.", [])]
    assert [code for code, _ in codes(reading)] == ["front-matter"]


def test_content_is_recognised_before_the_name() -> None:
    assert recognises("Leaves fall [@doi:10.5555/a].", "notes.txt")
    assert recognises("---\ntitle: Leaves\nauthor: Bo\n---\nText", "notes")
    assert recognises("Leaves fall.", "notes.md")
    assert not recognises("Leaves fall [1].", "notes.txt")
    assert not recognises("@article{leaf, title = {Leaves}}", "leaf.md")
    assert not recognises("<!DOCTYPE html><html>", "leaf.md")


def test_front_matter_that_unfolds_without_end_is_refused() -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 10))
    reading = reading_of(f"---\nl0: &l0 [x]\n{levels}references:\n- id: *l9\n---\n\nLeaves fall.\n")
    assert cited(reading) == [("Leaves fall.", [])]
    assert [code for code, _ in codes(reading)] == ["front-matter"]


def test_a_formula_is_no_claim() -> None:
    assert cited(reading_of("Leaves fall.\n\n$$ l = t^2 $$ {#eq:leaf}\n")) == [("Leaves fall.", [])]


@pytest.mark.parametrize(
    "template", ["{{< video leaf.mp4 >}}", '{{% note "sap" %}}', "{: .no_toc #top}", "* Contents\n{:toc}"]
)
def test_calls_of_templates_and_attributes_are_no_text(template: str) -> None:
    reading = reading_of(f"# Leaves\n\n{template}\n\nLeaves fall.\n")
    assert [(claim.text, claim.line) for claim in reading.claims] == [("Leaves fall.", template.count("\n") + 5)]


def test_front_matter_with_tabs_and_the_tags_of_r_markdown_is_read() -> None:
    reading = reading_of("---\ntitle: On leaves\t\nparams:\n  EVAL: !r identical(1, 1)\n---\nLeaves fall.\n")
    assert (reading.document.title, codes(reading)) == ("On leaves", [])


def test_a_table_of_contents_ends_at_any_heading() -> None:
    reading = reading_of("# Leaves\n\n## Contents\n\n1. [Autumn](#autumn)\n\n### Autumn\n\nLeaves fall.\n")
    assert cited(reading) == [("Leaves fall.", [])]


def test_numbers_in_parentheses_of_a_text_without_a_list_cite_nothing() -> None:
    reading = reading_of("# Leaves\n\nLeaves fall as in (1), and *many* do.\n\nSap rises, by (2).\n")
    assert [found for _, found in cited(reading)] == [[], []]
    assert not codes(reading)


def test_numbers_in_code_cite_nothing() -> None:
    text = "# Leaves\n\nLeaves fall [1], as `leaf[2]` says.\n\n## References\n\n1. Leaf A. On leaves. 2010.\n"
    reading = reading_of(f"{text}2. Root B. On sap. 2011.\n")
    assert cited(reading) == [("Leaves fall, as leaf[2] says.", ["1"])]


def test_an_anchor_of_latex_is_no_part_of_a_caption() -> None:
    assert cited(reading_of("# Leaves\n\n![Leaves fall.\\label{fig:fall}](fall.png)\n")) == [("Leaves fall.", [])]


def test_a_paragraph_of_bold_words_alone_is_a_heading_unless_it_is_a_sentence() -> None:
    text = "# Results\n\n**Bark samples.**\n\nThey were dry.\n\n**Methods**\n\nWe looked.\n\n**Leaves** fall.\n\n"
    reading = reading_of(text + "**Leaves fall in autumn when the nights are cold.**\n\n# Discussion\n\nThey rot.\n")
    assert [(one.section, one.kind, one.text) for one in reading.claims] == [
        ("Bark samples.", ClaimKind.FINDING, "They were dry."),
        ("Methods", ClaimKind.METHOD, "We looked."),
        ("Methods", ClaimKind.METHOD, "Leaves fall."),
        ("Methods", ClaimKind.METHOD, "Leaves fall in autumn when the nights are cold."),
        ("Discussion", ClaimKind.CONCLUSION, "They rot."),
    ]


def test_the_label_of_a_caption_is_no_claim_and_its_sentences_are() -> None:
    text = "# Results\n\n**Figure 1.** Leaves in autumn.\n\n**Table S2. Sap of oaks**\n\nThey rot. Figure 1 shows it.\n"
    assert [(one.section, one.text) for one in reading_of(text).claims] == [
        ("Results", "Leaves in autumn."),
        ("Results", "Sap of oaks"),
        ("Results", "They rot."),
        ("Results", "Figure 1 shows it."),
    ]


def test_bold_words_part_a_reference_list_and_do_not_end_it() -> None:
    text = "Leaves fall [1, 2].\n\n**References**\n\n1. Leaf A. On leaves. 2010.\n\n**Books**\n\n"
    reading = reading_of(text + "2. Root C. On sap. 2012.\n\n**Methods**\n\n1. Dig in 2012.\n")
    assert [entry.raw for entry in reading.lists] == ["Leaf A. On leaves. 2010.", "Root C. On sap. 2012."]
    assert [claim.text for claim in reading.claims] == ["Leaves fall.", "Dig in 2012."]
