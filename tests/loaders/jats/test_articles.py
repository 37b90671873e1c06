"""What an article says of itself, its parts, and files that hold several or pieces of one."""

import pytest

from evidence_loaders.jats import recognises
from tests.loaders.jats.article_xml import META, article, cited, codes, link, reading, readings, ref, refs

REPLY = (
    '<sub-article article-type="reply" id="s1"><front-stub><article-id pub-id-type="doi">10.5555/pond.1.r</article-id>'
    "<title-group><article-title>Snails do sleep</article-title></title-group>"
    "</front-stub><body><p>They sleep [{}].</p>"
    "</body><back><ref-list>{}</ref-list></back></sub-article>"
)


def test_an_article_tells_its_record() -> None:
    document = reading(article(attributes='article-type="review-article" xml:lang="EN"')).document
    assert (document.title, document.doi, document.publisher) == ("Snails in ponds", "10.5555/pond.1", "Leaf Press")
    assert (document.year, document.updated, document.kind, document.language) == (2019, "2019-04-03", "review", "en")
    assert (document.format, document.file, document.part_of) == ("jats", "article.xml", None)


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ('article-type="research-article"', "research"),
        ('article-type="case-report"', "case-report"),
        ('article-type="systematic-review"', "systematic-review"),
        ('article-type="letter"', "editorial"),
        ('article-type="correction"', "unknown"),
        ("", "unknown"),
    ],
)
def test_article_types_are_kinds(given: str, kind: str) -> None:
    assert reading(article(attributes=given)).document.kind == kind


def test_what_an_article_is_filed_under_says_more_than_research() -> None:
    filed = (
        META + '<article-categories><subj-group subj-group-type="heading"><subject>Case Report</subject></subj-group>'
    )
    assert reading(article(meta=f"{filed}</article-categories>")).document.kind == "case-report"


def test_a_title_is_read_without_its_footnote() -> None:
    meta = "<title-group><article-title>Snails<xref ref-type='fn' rid='n1'>*</xref></article-title></title-group>"
    assert reading(article(meta=meta)).document.title == "Snails"


def test_sub_articles_are_documents_of_their_own_and_cite_their_articles_list() -> None:
    xml = article(f"<p>Snails sleep [{link('B1')}].</p>", refs(2), parts=REPLY.format(link("B2"), ""))
    whole, reply = readings(xml)
    assert (reply.document.part_of, reply.document.title) == (whole.document.id, "Snails do sleep")
    assert reply.document.doi == "10.5555/pond.1.r"
    assert cited(reply) == [("They sleep.", ["B2"])]
    (borrowed,) = reply.references
    assert [link.source for link in borrowed.identifies] == [whole.references[1].identifies[0].source]
    assert reply.lists == ()
    assert [one.key for one in whole.references] == ["B1", "B2"]


def test_a_parts_own_list_counts_before_its_articles() -> None:
    xml = article(f"<p>Snails sleep [{link('B1')}].</p>", refs(1), parts=REPLY.format(link("B1"), ref("B1", "2015")))
    whole, reply = readings(xml)
    assert [source.year for source in (*whole.sources, *reply.sources)] == [2001, 2015]
    assert whole.references[0].identifies != reply.references[0].identifies


def test_a_part_may_cite_the_list_of_another_part() -> None:
    parts = REPLY.format(link("R1"), ref("R1")) + REPLY.format(link("R1"), "").replace("pond.1.r", "pond.1.s")
    *_, second = readings(article(parts=parts))
    assert [one.key for one in second.references if one.identifies] == ["R1"]


def test_parts_without_a_doi_have_their_own_identity() -> None:
    parts = "".join(f"<response><body><p>Answer {number}.</p></body></response>" for number in (1, 2))
    told = readings(article(parts=parts))
    assert len({one.document.identity for one in told}) == 3
    assert len({one.document.id for one in told}) == 3


def test_a_translation_is_of_the_kind_of_its_article() -> None:
    part = '<sub-article article-type="translation" xml:lang="pt"><body><p>Dormem.</p></body></sub-article>'
    _, translated = readings(article(parts=part))
    assert (translated.document.kind, translated.document.language) == ("research", "pt")


def test_articles_are_found_in_what_archives_wrap_around_them() -> None:
    one = '<article xmlns="https://jats.nlm.nih.gov/ns/archiving/1.3/"><body><p>Snails sleep.</p></body></article>'
    told = readings(f"<OAI-PMH><record><metadata>{one}{one.replace('Snails', 'Frogs')}</metadata></record></OAI-PMH>")
    assert [cited(item) for item in told] == [[("Snails sleep.", [])], [("Frogs sleep.", [])]]
    assert len({item.document.id for item in told}) == 2


CHAPTER = (
    "<book-part-wrapper{namespace}><book-meta><book-title-group><book-title>Ponds</book-title></book-title-group>"
    "</book-meta><book-part><book-part-meta>"
    '<book-part-id book-part-id-type="doi">10.5555/pond.ch1</book-part-id><title-group><title>Snails</title>'
    "</title-group><pub-date><year>2021</year></pub-date></book-part-meta><body><sec><title>Results</title><p>"
    "{body}</p></sec></body><back><ref-list>{refs}</ref-list></back></book-part></book-part-wrapper>"
)


@pytest.mark.parametrize("namespace", ["", ' xmlns="https://jats.nlm.nih.gov/ns/extensions/bits/2.0/"'])
def test_a_chapter_that_stands_alone_is_read_as_an_article(namespace: str) -> None:
    told = reading(CHAPTER.format(namespace=namespace, body=f"They sleep [{link('B1')}].", refs=refs(1)))
    assert (told.document.title, told.document.doi, told.document.year) == ("Snails", "10.5555/pond.ch1", 2021)
    assert cited(told) == [("They sleep.", ["B1"])]


def test_a_chapter_that_holds_chapters_is_refused() -> None:
    told = reading(CHAPTER.format(namespace="", body="<book-part><body><p>They sleep.</p></body></book-part>", refs=""))
    assert codes(told) == [("not-jats", 1)]


def test_a_piece_of_an_article_is_read_as_one() -> None:
    told = reading(f"<root><ref-list>{refs(2)}</ref-list></root>")
    assert [one.key for one in told.references] == ["B1", "B2"]


def test_a_retraction_is_a_notice_of_its_journal() -> None:
    linked = '<related-article related-article-type="retracted-article" xlink:href="info:doi/10.5555/old"/>'
    told = reading(article(meta=META + linked, attributes='article-type="retraction"'))
    (notice,) = told.notices
    assert (notice.kind, notice.date, notice.register_name) == ("retraction", "2019-04-03", "Pond Letters")
    assert (notice.keys, notice.url) == (("doi:10.5555/old",), "https://doi.org/10.5555/pond.1")


def test_html_that_stands_as_text_in_a_paragraph_is_read_as_lines_and_sections() -> None:
    html = (
        "<!--version=html--> <p align=center><font size=4><b>Snails</b></font></p> <p>They <i>sleep</i> at 3 "
        "m<sup>2</sup> a night.<br>Newts swim &amp; dive.<p><b>Not short:</b> eggs.</p> <script>no()</script>"
        "<p>Results</p><table><tr><td>Ten ponds froze.</td></tr></table> "
    )
    written = html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    told = reading(article(f"<p>Frogs sing.</p>\n<p>{written}</p><p>x &lt;p&gt; y is no HTML.</p>", refs(1)))
    assert [(claim.section, claim.kind, claim.text) for claim in told.claims] == [
        (None, "statement", "Frogs sing."),
        ("Snails", "statement", "They sleep at 3 m² a night."),
        ("Snails", "statement", "Newts swim & dive."),
        ("Snails", "statement", "Not short: eggs."),
        ("Results", "finding", "Ten ponds froze."),
        (None, "statement", "x <p> y is no HTML."),
    ]
    assert {claim.line for claim in told.claims[1:]} == {7}
    assert codes(told) == [("no-links", 6)]


def test_a_list_that_nothing_points_at_is_told() -> None:
    assert codes(reading(article("<p>Snails sleep [1].</p>", refs(2)))) == [("no-links", 6)]
    assert codes(reading(article(f"<p>Snails sleep [{link('B1')}].</p>", refs(2)))) == []
    assert codes(reading(article("<p>Snails sleep.</p>"))) == []


def test_other_xml_is_refused_with_a_problem() -> None:
    told = reading("<html><p>Snails sleep.</p></html>")
    assert codes(told) == [("not-jats", 1)]
    assert told.claims == ()


@pytest.mark.parametrize(
    "xml",
    [
        "<ja:article xmlns:ja='urn:elsevier'><ja:item-info/><ja:head/><ja:body><p>Snails.</p></ja:body></ja:article>",
        "<b:file xmlns:b='urn:bibtexml'><b:article><b:author>Ann Leaf</b:author></b:article></b:file>",
        "<article><articleinfo/><section><para>Snails sleep.</para></section></article>",
        "<w:document xmlns:w='urn:word'><w:body><w:p>Snails sleep.</w:p></w:body></w:document>",
    ],
    ids=["Elsevier", "BibTeXML", "DocBook", "Word"],
)
def test_what_others_call_an_article_or_a_body_is_refused(xml: str) -> None:
    told = reading(xml)
    assert codes(told) == [("not-jats", 1)]
    assert not told.claims


def test_an_entry_alone_is_a_list_of_one() -> None:
    told = reading(
        "<ref id='B1'><mixed-citation>Moss B (1994) A field guide to pond snails. Leaf Press.</mixed-citation></ref>"
    )
    assert [(source.title, source.year) for source in told.sources] == [("A field guide to pond snails", 1994)]
    assert not told.claims


@pytest.mark.parametrize(
    ("head", "name", "known"),
    [
        (article(), "a.xml", True),
        ("<article><front>", "a", True),
        ("<OAI-PMH xmlns='x'><record><metadata><article>", "a", True),
        ("<root><ref-list><ref id='B1'>", "a", True),
        ("<inventory><snail/></inventory>", "a.xml", True),
        ("<!DOCTYPE html><html><body><article>", "a.html", False),
        ("<ref>Reed 2001</ref> Snails sleep.", "a.wiki", False),
        ("Snails sleep in the <article>.", "a.txt", False),
    ],
)
def test_jats_is_known_by_how_a_file_begins(head: str, name: str, known: bool) -> None:
    assert recognises(head, name) is known
