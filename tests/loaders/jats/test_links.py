"""Which references a link cites: ranges, several at once, author-year, tables."""

import pytest

from tests.loaders.jats.article_xml import article, cited, codes, link, reading, ref, refs

DASHES = ["-", "–", "\u2011", "\u2212", "\n  –\n  "]


def keys_in(body: str, listed: str) -> list[str]:
    (claim,) = reading(article(f"<p>{body}</p>", listed)).claims
    return [one.reference for one in claim.cites]


@pytest.mark.parametrize("dash", DASHES)
def test_two_links_with_a_dash_between_cite_all_entries_from_one_to_the_other(dash: str) -> None:
    body = f"Snails sleep [{link('B2')}{dash}{link('B5')}]."
    assert keys_in(body, refs(6)) == ["B2", "B3", "B4", "B5"]


def test_a_range_is_written_out_through_brackets_and_raised_numbers() -> None:
    assert keys_in(f"Snails sleep {link('B1', '[1]')}–{link('B3', '[3]')}.", refs(4)) == ["B1", "B2", "B3"]
    assert keys_in(f"Snails sleep {link('B1', '[1]-[3]')}.", refs(4)) == ["B1", "B2", "B3"]
    raised = f"Snails sleep<sup>{link('B1')}</sup>–<sup>{link('B3')}</sup>."
    assert keys_in(raised, refs(4)) == ["B1", "B2", "B3"]


@pytest.mark.parametrize("word", ["to", "through", "bis"])
def test_two_numbers_with_a_word_of_a_range_between_cite_all_from_one_to_the_other(word: str) -> None:
    body = f"<p>Snails sleep [{link('B2')} {word} {link('B4')}].</p>"
    assert cited(reading(article(body, refs(5)))) == [("Snails sleep.", ["B2", "B3", "B4"])]


def test_a_range_printed_in_one_link_cites_all_its_numbers() -> None:
    assert keys_in(f"Snails sleep [{link('B2', '2–4')}].", refs(5)) == ["B2", "B3", "B4"]
    assert keys_in(f"Snails sleep [{link('B2', '2–4')}].", refs(5, labels=False)) == ["B2", "B3", "B4"]
    assert keys_in(f"Snails sleep {link('B2', '(2)–(4)')}.", refs(5)) == ["B2", "B3", "B4"]
    assert keys_in(f"Snails sleep {link('B2', '(2), (4)')}.", refs(5)) == ["B2", "B4"]


def test_plain_numbers_beside_a_link_in_its_brackets_are_cited_too() -> None:
    assert sorted(keys_in(f"Snails sleep [1, {link('B3')}-5].", refs(6))) == ["B1", "B3", "B4", "B5"]


def test_a_dash_between_years_or_words_is_no_range() -> None:
    body = f"Snails sleep ({link('B1', 'Reed, 2001')}–{link('B4', 'Moss, 2004')})."
    assert keys_in(body, refs(4)) == ["B1", "B4"]


def test_one_link_may_name_several_entries() -> None:
    assert keys_in(f"Snails sleep [{link('B1 B3', '1,3')}].", refs(3)) == ["B1", "B3"]


def test_a_link_without_words_cites_what_it_points_at() -> None:
    (claim,) = reading(article(f"<p>Snails sleep.{link('B2', '')} Then they eat.</p>", refs(2))).claims[:1]
    assert [(one.reference, one.marker) for one in claim.cites] == [("B2", "B2")]


def test_a_link_of_another_type_cites_where_its_target_is_an_entry() -> None:
    body = '<p>Snails sleep (see <xref rid="B1">Reed</xref> and <xref ref-type="fig" rid="F1">Fig. 1</xref>).</p>'
    assert cited(reading(article(body, refs(1)))) == [("Snails sleep (see Reed and Fig. 1).", ["B1"])]


def test_a_link_to_nowhere_is_a_dangling_reference_and_a_problem_with_its_line() -> None:
    told = reading(article(f"\n\n<p>Snails sleep [{link('B9')}].</p>", refs(1)))
    assert cited(told) == [("Snails sleep.", ["B9"])]
    assert [one.identifies for one in told.references if one.key == "B9"] == [()]
    assert codes(told) == [("dangling-citation", 8)]


def test_a_number_without_a_target_finds_its_entry_by_label() -> None:
    body = '<p>Snails sleep [<xref ref-type="bibr">2</xref>].</p>'
    assert cited(reading(article(body, refs(2)))) == [("Snails sleep.", ["B2"])]


def test_markers_keep_the_printed_text() -> None:
    body = f"<p>Snails sleep [{link('B1')}–{link('B3')}] and eat ({link('B4', 'Reed, 2001')}).</p>"
    (claim,) = reading(article(body, refs(4))).claims
    assert [one.marker for one in claim.cites] == ["1", "1–3", "3", "Reed, 2001"]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("Snails sleep [{a},{b}].", "Snails sleep."),
        ("Snails sleep.<sup>{a},{b}</sup>", "Snails sleep."),
        ("Snails sleep <sup>(</sup>{a}<sup>-</sup>{b}<sup>)</sup>.", "Snails sleep."),
        ("Snails sleep (reviewed in [{a}, {b}]).", "Snails sleep."),
        ("Snails sleep (for a review, see {a}; but also refs. {b}).", "Snails sleep."),
        ("Snails sleep (e.g. {a} and reviewed in ref. {b}).", "Snails sleep."),
        ("Snails sleep [{a}, {b} and references therein].", "Snails sleep."),
        ("Snails in {a} and in {b} sleep.", "Snails in and in sleep."),
        ("Snails sleep [{a},{b}]in ponds.", "Snails sleep in ponds."),
        ("Snails sleep ([{a}, {b}]) in ponds.", "Snails sleep in ponds."),
        ("Snails sleep (as shown [{a}, {b}]).", "Snails sleep (as shown)."),
        ("Snails, {a} says, sleep [{b}; unpublished data].", "Snails, says, sleep [unpublished data]."),
        ("Snails sleep [{a}: 31–33, fig. 2] and eat [{b}, p. 3].", "Snails sleep and eat."),
    ],
)
def test_linked_numbers_are_no_part_of_a_claim(printed: str, text: str) -> None:
    body = printed.format(a=link("B1"), b=link("B2"))
    assert cited(reading(article(f"<p>{body}</p>", refs(2)))) == [(text, ["B1", "B2"])]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("Snails sleep ({a}; {b}).", "Snails sleep."),
        ("Snails sleep (see also {a}, p. 12, and {b}).", "Snails sleep."),
        ("{a} saw what {b} denied.", "Reed et al. (2001) saw what Moss (2004) denied."),
        ("Snails sleep (in winter: {a}, {b}).", "Snails sleep (in winter: Reed et al. (2001), Moss (2004))."),
    ],
)
def test_author_year_links_leave_with_their_parentheses_and_stay_in_their_sentence(printed: str, text: str) -> None:
    words = ("Reed et al., 2001", "Moss, 2004") if text == "Snails sleep." else ("Reed et al. (2001)", "Moss (2004)")
    body = printed.format(a=link("B1", words[0]), b=link("B2", words[1]))
    assert cited(reading(article(f"<p>{body}</p>", refs(2)))) == [(text, ["B1", "B2"])]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("Snails sleep (Reed and Moss {a}; van der Brook-Lake et al. {b}).", "Snails sleep."),
        ("Snails sleep (Fig. 2 and Moss {a}; {b}).", "Snails sleep (Fig. 2 and Moss 2001; 2004a)."),
        ("Snails sleep (as Moss {a} and Reed {b} say).", "Snails sleep (as Moss 2001 and Reed 2004a say)."),
    ],
)
def test_linked_years_leave_with_the_authors_before_them(printed: str, text: str) -> None:
    body = printed.format(a=link("B1", "2001"), b=link("B2", "2004a"))
    assert cited(reading(article(f"<p>{body}</p>", refs(2)))) == [(text, ["B1", "B2"])]


def test_long_rows_of_letters_between_links_are_read_as_soon_as_others() -> None:
    row = "p e " * 500
    body = f"<p>Snails ({link('B1', 'Reed, 2001')} {row}! {link('B2', '2004')} {row}!).</p>"
    assert [claim.cites[0].reference for claim in reading(article(body, refs(2))).claims[:1]] == ["B1"]


def test_links_in_tables_captions_and_boxes_are_claims_there() -> None:
    body = (
        "<table-wrap><label>Table 1</label><caption><title>Diets</title><p>After Reed "
        f"[{link('B1')}].</p></caption><table><tr><th>Snail</th><th>Source</th></tr><tr>"
        f"<td>Ramshorn</td><td>{link('B2')}"
        f"</td></tr></table></table-wrap><boxed-text><p>Boxed [{link('B3')}].</p></boxed-text>"
    )
    told = reading(article(body, refs(3)))
    assert cited(told) == [("After Reed.", ["B1"]), ("Ramshorn |", ["B2"]), ("Boxed.", ["B3"])]


def test_no_link_is_lost_wherever_it_stands() -> None:
    body = (
        f"<sec><title>Diets {link('B1')}</title><fig><permissions><license><license-p>From {link('B2')}</license-p>"
        f"</license></permissions></fig><disp-quote><p>Eat!</p><attrib>{link('B3', 'Reed, 2001')}</attrib></disp-quote>"
        f"<p>A <italic>note<fn><p>Told by {link('B4')}</p></fn></italic>.</p></sec>"
    )
    told = reading(article(body, refs(4)))
    assert sorted(one.reference for claim in told.claims for one in claim.cites) == ["B1", "B2", "B3", "B4"]


def test_entries_that_share_an_id_are_alternatives() -> None:
    told = reading(article(f"<p>Snails sleep [{link('B1')}].</p>", ref("B1") + ref("B1", "2002") + ref("B2")))
    shared = told.references[0]
    assert [(one.entry, one.certainty) for one in shared.identifies] == [(1, "possible"), (2, "possible")]
    assert [code for code, _ in codes(told)] == ["duplicate-id"]
