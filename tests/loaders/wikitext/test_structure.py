"""Headings, items, tables, boxes, captions and templates of wiki pages."""

import time

import pytest

from evidence_graph.vocabulary import ClaimKind
from evidence_loaders.wikitext import recognises
from tests.loaders.wikitext.reading import cited, reading_of


def test_markup_is_words_and_templates_are_not() -> None:
    text = "{{short description|x}}'''Leaves''' of the [[oak tree|oak]] fall {{convert|5|m|ft}} "
    text += "in ''[[autumn]]''{{citation needed}}.\n"
    assert cited(reading_of(text)) == [("Leaves of the oak fall 5 m in autumn.", [])]


def test_brackets_around_a_template_that_prints_nothing_go_with_it() -> None:
    text = "A [[leaf]] ({{IPAc-en|l|i|f}}) is green. A [[sap]] ({{nowrap|in wood}}) rises. Call f() or ({{x}}, say).\n"
    assert [words for words, _ in cited(reading_of(text))] == [
        "A leaf is green.",
        "A sap (in wood) rises.",
        "Call f() or (say).",
    ]


def test_headings_give_kinds_and_links_at_the_end_are_no_claims() -> None:
    reading = reading_of("Leaves fall.\n\n== Side effects ==\nThey rot.\n\n== See also ==\n* [[Tree]]\n")
    assert [(one.section, one.kind, one.line) for one in reading.claims] == [
        (None, ClaimKind.STATEMENT, 1),
        ("Side effects", ClaimKind.COMPLICATION, 4),
    ]


def test_items_have_the_lead_in_above_them_as_context() -> None:
    reading = reading_of("Leaves fall when:\n* it is cold<ref>Leaf 2010.</ref>\n* it is dry:\n** for days\n")
    assert [(one.context, one.text) for one in reading.claims] == [
        ("Leaves fall when:", "it is cold"),
        ("it is dry:", "for days"),
    ]


def test_table_rows_and_box_fields_that_cite_are_claims_with_their_line() -> None:
    text = "{{Infobox tree\n| name = Oak\n| height = 40 m<ref name=h>Leaf 2010.</ref>\n}}\n"
    text += "{| class=wikitable\n! Tree !! Leaf\n|-\n| Oak || lobed<ref name=h/>\n|-\n| Fir || needle\n|}\n"
    reading = reading_of(text)
    assert cited(reading) == [("height: 40 m", ["h"]), ("Oak | lobed", ["h"])]
    assert [one.line for one in reading.claims] == [3, 8]


def test_captions_of_pictures_are_read_after_the_text_they_stand_in() -> None:
    reading = reading_of(
        "Leaves fall.\n[[File:Leaf.jpg|thumb|left|A leaf<ref>Leaf 2010.</ref> of an [[oak]].]]\nThey rot.\n"
    )
    assert ("A leaf of an oak.", ["1"]) in cited(reading)
    assert ("Leaves fall.", []) in cited(reading)


def test_a_page_on_one_line_keeps_its_headings() -> None:
    reading = reading_of("Leaves fall. == History == They fell. ===Later=== They rot.")
    assert [(one.section, one.text) for one in reading.claims] == [
        (None, "Leaves fall."),
        ("History", "They fell."),
        ("Later", "They rot."),
    ]


@pytest.mark.parametrize("piece", ["<b>", "<ref name=a", "<ref>", "[http://a ", "{{a|", "[[", "{|\n", "'''", "*", "=="])
def test_what_is_never_closed_takes_no_long_time(piece: str) -> None:
    began = time.monotonic()
    reading = reading_of("Leaves fall.\n\n" + piece * (60_000 // len(piece)))
    assert time.monotonic() - began < 10
    assert reading.claims[0].text == "Leaves fall."


def test_wiki_source_is_recognised_by_its_signs() -> None:
    page = "'''Leaves''' of the [[oak]]<ref>Leaf 2010.</ref>\n\n== History ==\n"
    assert recognises(page, "leaves.txt")
    assert recognises("Leaves of the [[oak]] fall.", "leaves.wiki")
    assert not recognises("Leaves of the oak fall [1].", "leaves.txt")
    assert not recognises(f"<!DOCTYPE html><p>{page}", "leaves.html")


def test_a_name_tells_wiki_source_where_nothing_speaks_against_it() -> None:
    assert recognises("Leaves fall in autumn.\n\n# one\n# two\n", "leaves.mediawiki")
    assert recognises("= Leaves =\n\nThey fall [1].\n", "Leaves.WIKI")
    assert not recognises("Leaves **fall** in [autumn](https://a.org).\n", "leaves.wiki")
    assert not recognises('{"leaves": 3}', "leaves.wiki")
    assert not recognises("= Leaves =\n\nThey fall [1].\n", "leaves.txt")


def test_what_parted_a_template_that_prints_nothing_goes_with_it() -> None:
    text = "'''Leaves''' ({{IPAc-en|l}} {{respell|LEEVZ}}; ''folia'') are green {{odd|x}}, and fall ({{odd|x}} m).\n"
    assert cited(reading_of(text)) == [("Leaves (folia) are green, and fall (m).", [])]
