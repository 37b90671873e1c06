"""Sentences, their kinds and places, lead-ins, and what of an article is no claim."""

import pytest

from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.jats import read
from tests.loaders.jats.article_xml import article, cited, link, reading, refs


def claims_in(body: str) -> list[str]:
    return [claim.text for claim in reading(article(body, refs(9))).claims]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Reed et al. counted ponds.", "They found ten."],
        ["Growth was fast (Fig. 3).", "It slowed later."],
        ["The effect was small (p < 0.05).", "It did not last."],
        ["We fed E. coli to snails.", "They thrived."],
        ["A. B. Reed drew the map.", "It shows ponds."],
        ["Ponds of approx. 3 m were chosen.", "Others were left."],
        ["The map is in S4 Fig.", "Newts are in S2A Fig.", "Toads are not."],
        ["We washed the shells in buffer A.", "Then they dried for n days at pressure p.", "This took long."],
        ["We asked: ‘Why?’, ‘When?’, and ‘Where?’.", "They told us."],
        ["The snails grew in a pond for 15 min.", "A second pond was dry.", "Nobody asked in a year.", "I did."],
        ["The map (S4 Fig. A and B in S1 File) is old.", "Newts are not."],
        ["A planta cresceu em uma hora.", "O lago secou naquele ano.", "A chuva veio."],
        ["Ponds froze (e.g. Figure 4, or see Stat. Corp. 2005, Leaf Town).", "Others [in Jan. or Feb., too] did not."],
        ["(Ponds froze.", "Others did not.", "This is known.)"],
        ["Here x = 0 . 51 and y = 2 . 3.", "Ponds differ."],
    ],
)
def test_sentences_end_where_they_end(sentences: list[str]) -> None:
    written = " ".join(sentences).replace("<", "&lt;")
    assert claims_in(f"<p>{written}</p>") == sentences


def test_a_marker_after_the_stop_belongs_to_the_sentence_before_it() -> None:
    body = f"<p>Snails sleep.<sup>{link('B1')}</sup> Frogs sing [{link('B2')}]. Newts swim.</p>"
    told = reading(article(body, refs(2)))
    assert cited(told) == [("Snails sleep.", ["B1"]), ("Frogs sing.", ["B2"]), ("Newts swim.", [])]


def test_a_letter_before_a_marker_ends_a_sentence_where_the_next_word_begins_one() -> None:
    told = reading(article(f"<p>Snails chose pond A.<sup>{link('B1')}</sup> The frogs chose pond B.</p>", refs(1)))
    assert cited(told) == [("Snails chose pond A.", ["B1"]), ("The frogs chose pond B.", [])]


def test_labels_of_panels_begin_sentences() -> None:
    caption = f"<p>Two ponds. (A) In winter, with snails. (B, C) In spring [{link('B1')}]. The gate (D) is shut.</p>"
    told = reading(article(f"<fig><caption>{caption}</caption></fig>", refs(1)))
    assert cited(told) == [
        ("Two ponds.", []),
        ("(A) In winter, with snails.", []),
        ("(B, C) In spring.", ["B1"]),
        ("The gate (D) is shut.", []),
    ]


def test_labels_of_panels_begin_sentences_behind_decimals_before_greek_letters_and_as_ranges() -> None:
    caption = "<p>Depth is 0.35. (B) ΔT of the ponds. (C)-(E) Snails in winter.</p>"
    assert claims_in(caption) == ["Depth is 0.35.", "(B) ΔT of the ponds.", "(C)-(E) Snails in winter."]


def test_labels_of_panels_end_no_sentence() -> None:
    assert claims_in("<p>Two ponds. A. The northern one.</p>")[-1] == "A. The northern one."


def test_a_sentence_has_one_stop_where_a_marker_stood_between_two() -> None:
    told = reading(article(f"<p>So found Reed et al. [{link('B1')}]. Newts swim ( {link('B2')} ) .</p>", refs(2)))
    assert cited(told) == [("So found Reed et al.", ["B1"]), ("Newts swim.", ["B2"])]


def test_a_claim_is_its_stretch_of_the_text_without_markers() -> None:
    body = f"<p>Snails\n   sleep [{link('B1')}]  in <italic>cold</italic>\twater. Frogs sing.</p>"
    told = reading(article(body, refs(1)))
    text = told.document.text or ""
    assert [text[claim.start : claim.end] for claim in told.claims] == [
        "Snails sleep [1] in cold water.",
        "Frogs sing.",
    ]
    assert [claim.text for claim in told.claims] == ["Snails sleep in cold water.", "Frogs sing."]


def test_the_text_has_title_headings_paragraphs_items_and_captions_on_lines() -> None:
    body = (
        "<sec><title>Diet</title><p>Snails eat.</p><list><list-item><p>Algae grow.</p></list-item></list>"
        "<fig><label>Figure 1</label><caption><p>A snail eats.</p></caption></fig></sec>"
    )
    text = reading(article(body)).document.text
    assert text == "Snails in ponds\nDiet\nSnails eat.\nAlgae grow.\nA snail eats."


def test_spans_cover_the_text_once() -> None:
    body = (
        f"<sec><title>Diet</title><p>Snails eat [{link('B1')}]. They sleep.</p></sec><ack><p>We thank frogs.</p></ack>"
    )
    told = reading(article(body, refs(1)))
    text = told.document.text or ""
    assert "".join(text[span.start : span.end] for span in told.spans) == text
    assert [
        (span.kind, text[span.start : span.end]) for span in told.spans if not text[span.start : span.end].isspace()
    ] == [
        ("title", "Snails in ponds"),
        ("heading", "Diet"),
        ("claim", "Snails eat"),
        ("marker", " [1]"),
        ("claim", "."),
        ("claim", "They sleep."),
        ("skipped", "We thank frogs."),
    ]


@pytest.mark.parametrize(
    ("section", "kind"),
    [
        ("<title>Results</title>", "finding"),
        ("<title>2. Materials and Methods</title>", "method"),
        ("<title>Introduction</title>", "background"),
        ("<title>Discussão</title>", "conclusion"),
        ("<title>Pond life</title>", "statement"),
    ],
)
def test_headings_give_claims_their_kind(section: str, kind: str) -> None:
    told = reading(article(f"<sec>{section}<p>Snails sleep.</p></sec>"))
    assert [claim.kind for claim in told.claims] == [kind]


def test_a_section_type_counts_before_the_title_and_holds_for_what_is_in_it() -> None:
    body = (
        '<sec sec-type="results"><title>What we saw</title><sec><title>Benefits of sleep'
        "</title><p>Snails sleep.</p></sec>"
        "<sec><title>Statistical analysis</title><p>Counts were compared.</p></sec></sec>"
    )
    told = reading(article(body))
    assert [(claim.section, claim.kind) for claim in told.claims] == [
        ("Benefits of sleep", "finding"),
        ("Statistical analysis", "method"),
    ]


def test_a_lead_in_is_the_context_of_its_items_which_cite_what_it_cites() -> None:
    body = (
        f"<p>Ponds are calm. Snails eat [{link('B1')}]:</p><list><list-item><p>algae, often;</p></list-item>"
        "<list-item><p>leaves.</p></list-item></list><p>They sleep.</p>"
    )
    told = reading(article(body, refs(1)))
    assert [(claim.context, claim.text, [one.reference for one in claim.cites]) for claim in told.claims] == [
        (None, "Ponds are calm.", []),
        ("Snails eat:", "algae, often;", ["B1"]),
        ("Snails eat:", "leaves.", ["B1"]),
        (None, "They sleep.", []),
    ]


def test_a_list_within_a_paragraph_cuts_it_and_a_figure_does_not() -> None:
    body = (
        "<p>Snails eat algae <fig><caption><p>Algae in spring.</p></caption></fig> in spring. They also "
        "sleep.<list><list-item><p>Frogs sing.</p></list-item></list>Newts swim.</p>"
    )
    assert claims_in(body) == [
        "Snails eat algae in spring.",
        "They also sleep.",
        "Frogs sing.",
        "Newts swim.",
        "Algae in spring.",
    ]


def test_thanks_funding_and_notes_are_claims_only_where_they_cite() -> None:
    body = (
        f"<ack><p>We thank frogs. Nets came from Reed [{link('B1')}].</p></ack>"
        '<sec sec-type="data-availability"><p>Data are in a drawer.</p></sec>'
    )
    assert claims_in(body) == ["Nets came from Reed."]


def test_formulas_stand_in_their_sentence_once_and_powers_stay_powers() -> None:
    body = (
        "<p>The area is <inline-formula><alternatives><tex-math>$a^2$</tex-math><mml:math><mml:mi>a</mml:mi></mml:math>"
        "</alternatives></inline-formula> of 10<sup>6</sup> m<sup>2</sup> with H<sub>2</sub>O.</p>"
    )
    assert claims_in(body) == ["The area is a of 10⁶ m² with H2O."]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<italic>p27</italic><sup><italic>Kip1</italic></sup> and <italic>β</italic><sub>1</sub>", "p27Kip1 and β1"),
        ("a time <italic>t</italic>\n<sub>0</sub>", "a time t0"),
        ("at 10<sup>–6</sup> m <italic>per</italic> h<sup><italic>−1</italic></sup>", "at 10⁻⁶ m per h⁻¹"),
        ("as<disp-formula><graphic/></disp-formula>where x is small", "as where x is small"),
        ("as<disp-formula><mml:math><mml:mi>y</mml:mi></mml:math></disp-formula>, a length", "as y, a length"),
        ("as<fig><graphic/></fig>drawn", "as drawn"),
    ],
)
def test_blanks_stand_between_words_and_not_within_them(markup: str, text: str) -> None:
    assert claims_in(f"<p>Snails move {markup}.</p>") == [f"Snails move {text}."]


def test_paragraphs_of_a_cell_stand_apart() -> None:
    row = f"<tr><td><p>Pond snail</p><p>Ramshorn</p></td><td>{link('B1')}</td></tr>"
    told = reading(article(f"<table-wrap><table>{row}</table></table-wrap>", refs(1)))
    assert [claim.text for claim in told.claims] == ["Pond snail Ramshorn |"]


def test_claims_know_the_line_they_stand_on() -> None:
    body = "\n<p>Snails sleep.</p>\n<p>Frogs <italic>sing</italic>.\n<bold>Newts</bold> swim.</p>"
    told = reading(article(body))
    assert [(claim.text, claim.line) for claim in told.claims] == [
        ("Snails sleep.", 7),
        ("Frogs sing.", 8),
        ("Newts swim.", 9),
    ]


def test_an_abstract_of_parts_has_kinds() -> None:
    meta = (
        "<title-group><article-title>Snails</article-title></title-group><abstract><sec>"
        "<title>Background</title><p>Ponds "
        "are calm.</p></sec><sec><title>Results</title><p>Snails sleep.</p></sec></abstract>"
    )
    told = reading(article(meta=meta))
    assert [claim.kind for claim in told.claims] == ["background", "finding"]


def test_spans_are_told_only_where_they_are_asked_for() -> None:
    data = article("<p>Snails eat.</p>").encode()
    (told,) = read(InputFile.of("a.xml", data), ReadingOptions(spans=False))
    (whole,) = read(InputFile.of("a.xml", data), ReadingOptions())
    assert whole.spans
    assert told == whole.model_copy(update={"spans": ()})


def test_the_mark_of_a_note_is_no_word_of_its_sentence_unless_it_names_the_note() -> None:
    mark = '<xref ref-type="fn" rid="fn5">5</xref>'
    assert claims_in(f"<p>Snails sleep<sup>{mark}</sup>. They wake, see footnote {mark}.</p>") == [
        "Snails sleep.",
        "They wake, see footnote 5.",
    ]
