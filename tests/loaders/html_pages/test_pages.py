"""What a web page says, what it says of itself, and what of it is furniture."""

import pytest

from evidence_graph.vocabulary import ClaimKind
from evidence_loaders.html_pages import recognises
from tests.loaders.html_pages.reading import cited, codes, reading_of

HEAD = """<html lang="en-GB"><head><title>Leaves | Tree Site</title>
<meta name="citation_title" content="On falling leaves">
<meta name="citation_doi" content="10.5555/Fall"><meta name="citation_pmid" content="123">
<meta name="citation_publisher" content="Tree Press"><meta name="citation_publication_date" content="2010/05/03">
</head>"""


def test_meta_tags_tell_what_the_page_is() -> None:
    document = reading_of(f"{HEAD}<body><p>Leaves fall.</p></body></html>").document
    assert (document.title, document.doi, document.pmid) == ("On falling leaves", "10.5555/fall", "123")
    assert (document.publisher, document.updated, document.year) == ("Tree Press", "2010-05-03", 2010)
    assert document.language == "en-GB"


def test_linked_data_tells_what_meta_tags_do_not() -> None:
    data = '{"@graph": [{"@type": "MedicalScholarlyArticle", "headline": "On leaves", "dateModified": "2011-02-03", '
    data += '"publisher": {"name": "Tree Press"}, "sameAs": "https://doi.org/10.5555/fall"}]}'
    document = reading_of(f'<html><script type="application/ld+json">{data}</script><p>Leaves fall.</p>').document
    assert (document.title, document.publisher, document.updated) == ("On leaves", "Tree Press", "2011-02-03")
    assert document.doi == "10.5555/fall"


def test_the_title_in_the_head_is_taken_without_the_sites_name() -> None:
    assert reading_of("<title>On leaves - Tree Site</title><p>Leaves fall.</p>").document.title == "On leaves"


def test_scripts_menus_and_hidden_parts_are_not_read() -> None:
    page = "<body><nav>Home is here.</nav><script>Var is here.</script><style>p {}</style><header>Top is here.</header>"
    page += '<p>Leaves fall.</p><div style="display: none">None is here.</div>'
    page += '<p hidden>Hidden is here.</p><div id="TOC"><ul><li><a href="#a">Falling</a></li></ul></div>'
    page += "<footer>End.</footer>"
    assert cited(reading_of(page)) == [("Leaves fall.", [])]


def test_only_the_main_part_is_read_where_there_is_one() -> None:
    assert cited(reading_of("<div><p>Buy trees.</p></div><main><p>Leaves fall.</p></main>")) == [("Leaves fall.", [])]


def test_headings_items_and_rows_are_told_apart() -> None:
    page = "<h1>Leaves</h1>\n<h2>Benefits</h2>\n<p>They shade:</p>\n<ul><li>roots</li>\n<li>us</li></ul>\n"
    page += "<table><tr><th>Tree</th><th>Leaf</th></tr>\n<tr><td>Oak</td><td>lobed [1]</td></tr></table>\n"
    page += "<h2>References</h2>\n<ol><li>Leaf A. On leaves. 2010.</li></ol>"
    reading = reading_of(page)
    assert [(one.context, one.text, one.kind, one.line) for one in reading.claims] == [
        ("They shade:", "roots", ClaimKind.BENEFIT, 4),
        ("They shade:", "us", ClaimKind.BENEFIT, 5),
        (None, "Oak | lobed", ClaimKind.BENEFIT, 7),
    ]


def test_entities_and_broken_tags_are_read_as_browsers_do() -> None:
    page = "<p>Leaves &amp; roots &lt; 5&nbsp;m &bogus; <b>fall<p>They rot</i>.<!-- no claim -->"
    assert [text for text, _ in cited(reading_of(page))] == ["Leaves & roots < 5 m &bogus; fall", "They rot."]


def test_declared_entities_are_not_expanded() -> None:
    page = '<!DOCTYPE html [<!ENTITY leaf SYSTEM "file:///etc/passwd">]><html><p>Leaves &leaf; fall.</p></html>'
    assert "root:" not in (reading_of(page).document.text or "")


def test_a_page_too_deep_is_read_as_far_as_it_goes_and_says_so() -> None:
    reading = reading_of("<p>Leaves fall.</p>" + "<div>" * 5_000 + "<p>They rot.</p>")
    assert cited(reading)[:1] == [("Leaves fall.", [])]
    assert ("html", 1) in codes(reading)


@pytest.mark.parametrize("encoding", ["windows-1251", "iso-8859-2"])
def test_the_declared_encoding_is_used(encoding: str) -> None:
    words = {"windows-1251": "Листья падают.", "iso-8859-2": "Liście spadają."}[encoding]
    page = f'<html><head><meta charset="{encoding}"></head><body><p>{words}</p></body></html>'
    assert cited(reading_of(page.encode(encoding))) == [(words, [])]


def test_each_character_of_the_text_lies_in_one_span() -> None:
    reading = reading_of(
        '<p>Leaves fall.<sup><a href="#cite_note-9">[9]</a></sup> They:</p><ul><li>rot</li></ul><pre>x = 1</pre>'
    )
    text = reading.document.text or ""
    assert "".join(text[span.start : span.end] for span in reading.spans) == text


def test_pages_are_recognised_by_what_they_begin_with() -> None:
    assert recognises("<!DOCTYPE html>\n<html>", "page.txt")
    assert recognises("<div><p>Leaves</p></div>", "piece")
    assert not recognises('<span id="a"></span>\n= Leaves =\n<div>They fall.</div>', "leaves.wiki")
    assert not recognises('<article article-type="research-article"><p>x</p><p>y</p>', "article.xml")
    assert not recognises("Leaves fall < 5 m.", "page.txt")


def test_a_page_without_any_element_is_an_error() -> None:
    reading = reading_of("</b></b>")
    assert (codes(reading), reading.problems[0].severity) == ([("html", 1)], "error")


def test_what_blogs_and_newspapers_put_around_an_article_is_not_read() -> None:
    around = "".join(
        f"<div {name}><p>Nobody asked for this here.</p></div>"
        for name in ('class="site-header"', 'class="box related-posts"', 'id="comments"', 'class="byline"')
    )
    page = f'<body class="comments"><div class="widget Blog"><p>Leaves fall.</p></div>{around}</body>'
    assert cited(reading_of(page)) == [("Leaves fall.", [])]


def test_a_line_that_is_nothing_but_links_is_a_menu() -> None:
    page = '<div><a href="/a">World</a> | <a href="/b">Health</a></div><p><a href="/c">Leaves fall.</a></p>'
    page += '<p>See <a href="/d">roots</a> and <a href="/e">sap</a></p><p><a href="/f">Sap</a></p>'
    assert cited(reading_of(page)) == [("Leaves fall.", []), ("See roots and sap", []), ("Sap", [])]


def test_lines_that_say_nothing_of_the_subject_are_no_claims() -> None:
    page = "<p>Leaves fall.</p><p>Medically reviewed by Ann Leaf, MD</p><p>Last updated: May 4, 2025</p>"
    page += "<div>© 2025 Tree Site. All rights reserved.</div><p>Updated lists of leaves help.</p>"
    assert [text for text, _ in cited(reading_of(page))] == ["Leaves fall.", "Updated lists of leaves help."]


@pytest.mark.parametrize(
    "line",
    [
        "Received 17th November 2011, Accepted 2nd January 2012",
        "First published on the web 6th January 2012",
        "Received: 3 May 2010; Revised: May 9, 2010; Accepted: 2010-06-01",
        "DOI: 10.5555/leaf.1",
        "E-mail: leaf@trees.org; Fax: +65 1234",
        "* Corresponding author: Ann Leaf, leaf@trees.org",
        "This article is distributed under the terms of the Creative Commons Attribution 4.0 Licence.",
    ],
)
def test_what_a_journal_prints_around_an_article_is_no_claim(line: str) -> None:
    assert cited(reading_of(f"<p>{line}</p><p>Leaves fall.</p>")) == [("Leaves fall.", [])]


def test_paragraphs_that_are_bold_or_of_a_headings_class_are_headings() -> None:
    page = '<h2>Results</h2><p class="heading">Bark samples.</p><p>They were dry.</p><p><b>Sap of oaks</b></p>'
    page += "<p>It rises.</p><p><b>Roots.</b> They drink.</p><p><b>Leaves fall when the nights are cold in May.</b></p>"
    page += "<figure><figcaption><b>Figure 1.</b> Leaves in autumn.</figcaption></figure>"
    assert [(one.section, one.text) for one in reading_of(page).claims] == [
        ("Bark samples.", "They were dry."),
        ("Sap of oaks", "It rises."),
        ("Sap of oaks", "Roots."),
        ("Sap of oaks", "They drink."),
        ("Sap of oaks", "Leaves fall when the nights are cold in May."),
        ("Sap of oaks", "Leaves in autumn."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Open in a new tab",
        "Go to:",
        "Keywords: leaves, autumn",
        "PMCID: PMC12 PMID: 34",
        "Page last reviewed: 3 May 2024 Next review due: 3 May 2027",
        "As a library, NLM provides access to scientific literature. Learn more: PMC Disclaimer",
    ],
)
def test_lines_that_sites_put_around_an_article_are_no_claims(line: str) -> None:
    assert cited(reading_of(f"<h1>Leaves</h1><p>{line}</p><p>Leaves fall.</p>")) == [("Leaves fall.", [])]


def test_what_pubmed_puts_around_an_abstract_is_no_claim() -> None:
    page = '<main><div class="article-citation">2020 May;4(2):5-9.</div><h1>Leaves</h1><p>They fall.</p>'
    page += '<div class="similar-articles"><h2>Similar articles</h2><p>Root C. On sap. 2012.</p></div>'
    page += "<h2>References</h2><ol><li>Leaf A. On leaves. 2010.</li><li>Bark D. On bark. 2011.</li></ol></main>"
    reading = reading_of(page)
    assert cited(reading) == [("They fall.", [])]
    assert [entry.raw for entry in reading.lists] == ["Leaf A. On leaves. 2010.", "Bark D. On bark. 2011."]
    assert not codes(reading)
