"""Reference lists of web pages, and the markers that mean their entries."""

import pytest

from evidence_graph.vocabulary import Basis, SourceKind
from tests.loaders.html_pages.reading import cited, codes, reading_of, works

COINS = "ctx_ver=Z39.88-2004&amp;rft.genre=article&amp;rft.jtitle=J+Trees&amp;rft.atitle=On+leaves+that+fall"
COINS += "&amp;rft.date=2010-05&amp;rft.aulast=Leaf&amp;rft.aufirst=Ana&amp;rft_id=info%3Adoi%2F10.5555%2FFall"
WIKIPEDIA = f"""<html><body><div id="mw-content-text">
<p>Leaves fall.<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1">[1]</a></sup><sup><a
href="https://wiki.org/Leaf#cite_note-2"><span>[</span>2<span>]</span></a></sup> Sap rises.</p>
<h2>References<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2>
<ol class="references">
<li id="cite_note-a-1"><span class="mw-cite-backlink"><a href="#cite_ref-a_1-0">^</a></span>
<cite>Leaf, Ana (2010). "On leaves".</cite><span class="Z3988" title="{COINS}"></span></li>
<li id="cite_note-2">Root, C. <a href="https://doi.org/10.5555/Sap">On sap</a>. 2012.</li>
</ol></div></body></html>"""


def test_wikipedias_notes_are_linked_to_its_list() -> None:
    reading = reading_of(WIKIPEDIA)
    assert cited(reading) == [("Leaves fall.", ["1", "2"]), ("Sap rises.", [])]
    assert [one.marker for one in reading.claims[0].cites] == ["[1]", "[2]"]
    assert {link.basis for one in reading.references for link in one.identifies} == {Basis.LINKED}
    assert [entry.line for entry in reading.lists] == [6, 8]
    assert not reading.problems


def test_data_inside_an_entry_goes_before_its_words() -> None:
    first, second = works(reading_of(WIKIPEDIA))
    assert (first.title, first.venue, first.year, first.doi) == ("On leaves that fall", "J Trees", 2010, "10.5555/fall")
    assert first.authors == ("Leaf, Ana",)
    assert second.doi == "10.5555/sap"


def test_pandocs_citations_are_linked_to_its_list() -> None:
    page = '<p>Leaves fall <span>(<a href="#ref-leaf">Leaf 2010</a>; <a href="#ref-sap">Root 2012</a>)</span>.'
    page += ' <a href="#ref-sap">Root (2012)</a> saw sap rise.</p><div id="refs" class="references csl-bib-body">'
    page += '<div id="ref-leaf" class="csl-entry">Leaf, Ana. 2010. “On Leaves.” <em>J Trees</em>.</div>'
    page += '<div id="ref-sap" class="csl-entry">Root, Cy. 2012. “On Sap.” <em>J Trees</em>.</div></div>'
    reading = reading_of(page)
    assert cited(reading) == [
        ("Leaves fall.", ["ref-leaf", "ref-sap"]),
        ("Root (2012) saw sap rise.", ["ref-sap"]),
    ]
    assert [work.title for work in works(reading)] == ["On Leaves", "On Sap"]


PANDOCS_LIST = """<div id="refs"><div id="ref-leaf" class="csl-entry">Leaf, Ana. 2010. “On Leaves.” J Trees.</div>
<div id="ref-sap" class="csl-entry">Root, Cy. 2012. “On Sap.” J Trees.</div></div>"""


@pytest.mark.parametrize("printed", ["(Leaf 2010; Root 2012)", "(1, 2)", "<sup>1,2</sup>", "[1]–[2]", "Leaf and Root"])
def test_pandocs_keys_tell_what_a_citation_without_links_means(printed: str) -> None:
    page = f'<p>Leaves fall <span class="citation" data-cites="leaf sap">{printed}</span>.</p>{PANDOCS_LIST}'
    assert cited(reading_of(page))[0][1] == ["ref-leaf", "ref-sap"]
    assert not codes(reading_of(page))


@pytest.mark.parametrize("printed", ["(<b>bud?</b>)", '(<a href="#ref-bud" role="doc-biblioref"><b>bud?</b></a>)'])
def test_a_key_that_pandoc_found_nothing_for_is_dangling(printed: str) -> None:
    page = f'<p>Buds open <span class="citation" data-cites="bud">{printed}</span>.</p>{PANDOCS_LIST}'
    assert (cited(reading_of(page)), codes(reading_of(page))) == (
        [("Buds open.", ["bud"])],
        [("dangling-citation", 1)],
    )


def test_numbered_citations_keep_their_numbers_and_ranges() -> None:
    entries = "".join(
        f'<div id="ref-k{n}" class="csl-entry"><div class="csl-left-margin">{n}. </div>'
        f'<div class="csl-right-inline">Leaf A. Part {n} of many. 2010.</div></div>'
        for n in range(1, 5)
    )
    page = (
        f'<p>Leaves fall<sup><a href="#ref-k1">1</a>–<a href="#ref-k3">3</a></sup>.</p><div id="refs">{entries}</div>'
    )
    reading = reading_of(page)
    assert [(text, sorted(found)) for text, found in cited(reading)] == [("Leaves fall.", ["1", "2", "3"])]
    assert [one.key for one in reading.references] == ["1", "2", "3", "4"]


@pytest.mark.parametrize("number", ["1. ", "1 ", "[1]", "(1)", "1.", "1", "\n  1\n"])
def test_the_margin_of_an_entry_holds_its_number_however_it_is_printed(number: str) -> None:
    page = f'<p>Leaves fall [1].</p><div id="refs"><div class="csl-entry"><div class="csl-left-margin">{number}</div>'
    page += '<div class="csl-right-inline">A. Leaf, B. Moss. On falling leaves. J Trees 2010;3:1.</div></div></div>'
    reading = reading_of(page)
    assert cited(reading) == [("Leaves fall.", ["1"])]
    assert [(one.title, one.authors) for one in reading.sources] == [("On falling leaves", ("A. Leaf", "B. Moss"))]


@pytest.mark.parametrize("number", ["<strong>1</strong>. ", "<b>[1]</b> ", "[1]"])
def test_a_number_in_bold_or_close_to_the_first_author_is_no_title(number: str) -> None:
    entry = f"{number}A. Leaf, B. Moss, On falling leaves. J Trees 3, 1 (2010)"
    page = f"<p>Leaves fall [1].</p><h2>References</h2><p>{entry}</p>"
    (source,) = reading_of(page).sources
    assert (source.title, source.authors) == ("On falling leaves", ("A. Leaf", "B. Moss"))


def test_numbers_between_links_to_figures_cite_nothing() -> None:
    page = f'<p>Leaves fall (Figs <a href="#F1">1</a>–<a href="#F2">4</a>).</p>{PANDOCS_LIST}'
    assert (cited(reading_of(page)), codes(reading_of(page))) == ([("Leaves fall (Figs 1–4).", [])], [])


def test_a_plain_list_below_a_heading_is_matched_by_its_numbers() -> None:
    page = "<h1>Trees</h1><p>Leaves fall [1, 2].</p><h2>References</h2><ol><li>Leaf A. On leaves. 2010.</li>"
    page += "<li>Root C. On sap. 2012.</li></ol><h2>About us</h2><ul><li>We like trees.</li></ul>"
    reading = reading_of(page)
    assert cited(reading) == [("Leaves fall.", ["1", "2"]), ("We like trees.", [])]
    assert [one.identifies[0].basis for one in reading.references] == [Basis.NUMBERED] * 2


def test_a_number_that_links_nowhere_is_dangling() -> None:
    reading = reading_of('<p>Leaves fall.<sup><a href="#cite_note-9">[9]</a></sup></p>')
    assert codes(reading) == [("dangling-citation", 1)]
    assert reading.references[0].identifies == ()


def test_an_entry_known_by_its_address_alone_is_a_web_page() -> None:
    page = '<p>A leaf.</p><h2>Sources</h2><ul><li><a href="https://leaves.org/a">All about leaves</a></li></ul>'
    (work,) = works(reading_of(page))
    assert (work.kind, work.url) == (SourceKind.WEB, "https://leaves.org/a")


def test_a_page_that_is_nothing_but_a_list_is_a_list() -> None:
    page = '<div id="refs" class="references"><div id="ref-x" class="csl-entry">1. <strong>On leaves</strong>'
    page += '<span class="csl-block">Ana Leaf, Bo Bark</span><em>J Trees</em> (2010-04) '
    page += '<a href="https://doi.org/10.5555/a">https://doi.org/10.5555/a</a></div></div>'
    reading = reading_of(page)
    (work,) = works(reading)
    assert not reading.claims
    assert (work.title, work.authors, work.venue, work.year) == ("On leaves", ("Ana Leaf", "Bo Bark"), "J Trees", 2010)


ENTRIES = ("Leaf A. On warm leaves. J Trees. 2010;3:1-9.", "Root C. On sap in spring. J Roots. 2012;4:2-5.")
TEXT = "<h1>Leaves</h1><p>Leaves fall.<sup>1</sup> Sap rises.<sup>2</sup></p>"


@pytest.mark.parametrize(
    "listed",
    [
        "<p><strong>References</strong></p><p>1. {0}<br>2. {1}</p>",
        "<p><b>REFERENCES</b></p><p>[1] {0}</p><p>[2] {1}</p>",
        "<details><summary>View all references</summary><ol><li>{0}</li><li>{1}</li></ol></details>",
        '<div><div class="title">References</div><div>1. {0}</div><div>2. {1}</div></div>',
        '<h2>References</h2><div id="B1">1. <span>{0}</span></div><div id="B2">2. <span>{1}</span></div>',
        "<h2>References</h2><table><tr><td>[1]</td><td>{0}</td></tr><tr><td>[2]</td><td>{1}</td></tr></table>",
        "<h2>References</h2><dl><dt>1.</dt><dd>{0}</dd><dt>2.</dt><dd>{1}</dd></dl>",
        "<h2>References</h2><ul><li><span>1.</span><cite>{0}</cite><li><span>2.</span><cite>{1}</cite></ul>",
    ],
)
def test_a_list_is_found_however_the_page_titles_and_parts_it(listed: str) -> None:
    reading = reading_of(f"<html><body>{TEXT}{listed.format(*ENTRIES)}</body></html>")
    assert cited(reading) == [("Leaves fall.", ["1"]), ("Sap rises.", ["2"])]
    assert [(work.title, work.year) for work in works(reading)] == [
        ("On warm leaves", 2010),
        ("On sap in spring", 2012),
    ]
    assert [(one.key, len(one.identifies)) for one in reading.references] == [("1", 1), ("2", 1)]
    assert not reading.problems


def test_entries_of_one_paragraph_share_none_of_its_links() -> None:
    links = '<a href="https://doi.org/10.5555/warm">DOI</a>', '<a href="https://doi.org/10.5555/sap">DOI</a>'
    entries = "<br>".join(f"{number}. {ENTRIES[number - 1]} {links[number - 1]}" for number in (1, 2))
    reading = reading_of(f"<html><body>{TEXT}<h2>References</h2><p>{entries}</p></body></html>")
    assert [work.doi for work in works(reading)] == [None, None]


def test_a_numbered_link_to_a_works_own_identifier_cites_that_work() -> None:
    page = '<html><body><p>Leaves fall (<a href="https://pubmed.ncbi.nlm.nih.gov/123/">1</a>).'
    page += ' Sap rises<sup><a href="https://doi.org/10.5555/sap">2</a></sup>.</p></body></html>'
    reading = reading_of(page)
    assert cited(reading) == [("Leaves fall.", ["pmid:123"]), ("Sap rises.", ["doi:10.5555/sap"])]
    assert {link.basis for one in reading.references for link in one.identifies} == {Basis.IDENTIFIER}
    assert not reading.problems


def test_bare_numbers_of_a_page_without_a_list_cite_nothing() -> None:
    reading = reading_of(
        "<html><body><p>Page of leaves 1</p><p>Rated by readers 2</p><p>Leaves fall.</p></body></html>"
    )
    assert [numbers for _, numbers in cited(reading)] == [[], [], []]
    assert not reading.problems


def test_a_line_of_numbers_alone_is_no_claim() -> None:
    assert cited(reading_of("<html><body><p>Leaves fall.</p><p>1.</p><p>2020</p></body></html>")) == [
        ("Leaves fall.", [])
    ]


LINKED = "<p>Leaves fall ({before}<a href='#r1'>[1]</a>{after}).</p><p>Ann Leaf<sup>1</sup>, Bo Root<sup>2</sup></p>"
LISTED = f"<h2>References</h2><ul><li id='r1'>[1] {ENTRIES[0]}</li><li id='r2'>[2] {ENTRIES[1]}</li></ul>"


@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ("for a review, see ", ""), ("see also ref. ", ""), ("", " and references therein")]
)
def test_words_that_lead_to_a_marker_leave_with_it(before: str, after: str) -> None:
    reading = reading_of(LINKED.format(before=before, after=after) + LISTED)
    assert cited(reading)[0] == ("Leaves fall.", ["1"])


def test_raised_marks_of_authors_cite_nothing() -> None:
    assert cited(reading_of(LINKED.format(before="", after="") + LISTED))[1] == ("Ann Leaf¹, Bo Root²", [])
    raised = "<p>Leaves fall.<sup><a href='#r1'>1</a></sup></p><p>Ann Leaf<sup>1</sup>, Bo Root<sup>2</sup></p>"
    raised += "<p>Sap rises.<sup>2</sup></p>"
    assert [numbers for _, numbers in cited(reading_of(raised + LISTED))] == [["1"], [], ["2"]]


def test_links_of_an_entry_within_the_site_tell_its_pmcid_and_a_search_is_no_address() -> None:
    links = '<a href="/articles/PMC222/">free</a> <a href="https://scholar.google.com/scholar_lookup?t=x">Scholar</a>'
    (work, _) = works(reading_of(TEXT + LISTED.replace("</li>", f" {links}</li>", 1)))
    assert (work.pmcid, work.url, work.kind) == ("PMC222", None, SourceKind.UNKNOWN)


def test_a_word_quoted_in_a_title_is_not_the_title() -> None:
    listed = '<ol><li>Leaf A. The "tea leaf" in autumn. J Trees. 2010.</li><li>Root C. "On sap". 2012.</li></ol>'
    told = works(reading_of(f"{TEXT}<h2>References</h2>{listed}"))
    assert [work.title for work in told] == ['The "tea leaf" in autumn', "On sap"]


NOTES = '<div class="footnotes"><ol><li id="fn1"><p>{note}<a href="#fnref1" class="up">^</a></p></li></ol></div>'


def test_notes_beside_a_list_neither_hide_it_nor_are_works() -> None:
    page = '<p>Leaves fall<a href="#fn1" id="fnref1"><sup>1</sup></a> (Leaf, 2010).</p><h2>References</h2>'
    page += "<p>Leaf A. On warm leaves. J Trees. 2010;3:1-9.</p><p>Root C. On sap in spring. J Roots. 2012;4:2-5.</p>"
    reading = reading_of(page + NOTES.format(note="Most of them."))
    assert [work.title for work in works(reading)] == ["On warm leaves", "On sap in spring"]
    assert cited(reading) == [("Leaves fall (Leaf, 2010).", ["Leaf 2010"]), ("Most of them.", [])]
    assert not reading.problems


def test_a_note_that_names_a_work_is_an_entry() -> None:
    page = '<p>Leaves fall.<a href="#fn1" id="fnref1"><sup>1</sup></a></p>'
    reading = reading_of(page + NOTES.format(note="Leaf A. On leaves. 2010."))
    assert cited(reading) == [("Leaves fall.", ["1"])]


def test_numbers_in_code_and_among_a_tables_figures_cite_nothing() -> None:
    page = "<p>Leaves fall [1].</p><p>Then <code>leaf[1]</code> is more than <code>leaf[2]</code>.</p>"
    page += "<table><tr><td>Oak</td><td>276</td><td>1</td></tr><tr><td>Elm</td><td>80</td><td>2</td></tr></table>"
    page += f"<h2>References</h2><ol><li>{ENTRIES[0]}</li><li>{ENTRIES[1]}</li></ol>"
    reading = reading_of(page)
    assert cited(reading) == [("Leaves fall.", ["1"]), ("Then leaf[1] is more than leaf[2].", [])]


def test_the_links_printed_after_an_entry_are_no_part_of_its_work() -> None:
    links = '<a href="https://doi.org/10.5555/a">CrossRef</a> <a href="/cas">CAS</a> <a href="/s">[ PDF ]</a>.'
    (work, _) = works(
        reading_of(
            f"{TEXT}<h2>References</h2><ol><li>A. Reed, Tea Lett., 2007, 317, 1881 {links}</li>"
            f"<li>{ENTRIES[0]}</li></ol>"
        )
    )
    assert (work.authors, work.title, work.venue, work.year) == (("A. Reed",), None, "Tea Lett.", 2007)
    assert work.doi == "10.5555/a"


def test_authors_and_year_of_an_entry_with_a_quoted_title_are_all_read() -> None:
    listed = "<li>Leaf, Ana, and Bo J Root. 2013. “Deep Trees.” arXiv Preprint arXiv:1.2.</li>"
    listed += "<li>A. Leaf, “On leaves,” J. Trees, vol. 4, no. 1. pp. 1–15, 1994.</li>"
    first, second = works(reading_of(f"{TEXT}<h2>References</h2><ol>{listed}</ol>"))
    assert (first.title, first.authors, first.year) == ("Deep Trees", ("Leaf, Ana", "Bo J Root"), 2013)
    assert (second.title, second.authors, second.year) == ("On leaves", ("A. Leaf",), 1994)


def test_a_link_of_several_numbers_means_all_their_entries() -> None:
    entries = "".join(f'<li><span id="cit{n}">{n}</span> A. Reed, Tea Lett., 200{n}, 1, {n}.</li>' for n in range(1, 6))
    page = '<p>Leaves fall.<a href="#cit1"><sup>1,3–5</sup></a> Sap rises.<a href="#cit2"><sup>2b</sup></a></p>'
    page += '<p>See also <a href="#eq1">(1,2)</a>.</p>'
    reading = reading_of(f"{page}<h2>References</h2><ol>{entries}</ol>")
    assert cited(reading) == [("Leaves fall.", ["1", "3", "4", "5"]), ("Sap rises.", ["2"]), ("See also (1,2).", [])]
    assert {link.basis for one in reading.references for link in one.identifies} == {Basis.LINKED}


@pytest.mark.parametrize(
    "note",
    [
        (
            '<aside class="footnote brackets" id="id{n}" role="note"><span class="label"><span>[</span><a role='
            '"doc-backlink" href="#r{n}">{n}</a><span>]</span></span><p>{entry}</p></aside>'
        ),
        (
            '<dl class="footnote brackets"><dt class="label" id="id{n}"><span>{n}</span><span class="fn-backref">'
            '(<a href="#r1">1</a>,<a href="#r2">2</a>)</span></dt><dd><p>{entry}</p></dd></dl>'
        ),
        '<div class="citation" id="id{n}" role="doc-biblioentry"><span class="label">[{n}]</span><p>{entry}</p></div>',
    ],
)
def test_footnotes_of_sphinx_are_entries_with_their_labels(note: str) -> None:
    listed = "".join(note.format(n=n, entry=entry) for n, entry in enumerate(ENTRIES, 1))
    page = '<h1>Leaves<a class="headerlink" href="#leaves">¶</a></h1><p>Leaves fall <a href="#id1" id="r1">1</a>.</p>'
    page += f'<p>Sap rises <a href="#id2">[2]</a>.</p><h2>References<a class="headerlink" href="#s">¶</a></h2>{listed}'
    reading = reading_of(page)
    assert reading.document.title == "Leaves"
    assert cited(reading) == [("Leaves fall.", ["1"]), ("Sap rises.", ["2"])]
    assert [work.title for work in works(reading)] == ["On warm leaves", "On sap in spring"]
    assert {link.basis for one in reading.references for link in one.identifies} == {Basis.LINKED}


def test_a_link_to_a_footnote_that_is_not_there_is_no_citation_beside_a_list() -> None:
    text = '<p>Leaves fall.<sup><a href="#fn1">1</a></sup> Sap rises <a href="#B1">[1]</a>.</p><h2>References</h2>'
    reading = reading_of(f'<html><body>{text}<ol><li id="B1">Leaf A. On leaves. J Trees. 2010.</li></ol></body></html>')
    assert cited(reading) == [("Leaves fall.", []), ("Sap rises.", ["1"])]
    assert codes(reading) == []


SHORT_NOTES = """<html><body><div id="mw-content-text"><p>Leaves fall.<sup class="reference"><a
href="#cite_note-1">[1]</a></sup><sup class="reference nowrap"><span title="Page: 4">: 4 </span></sup> Sap rises, says
<a href="#CITEREFRoot2012">Root (2012)</a>. They rot.<sup><a href="#cite_note-2">[2]</a></sup></p>
<h2>Notes</h2><ol class="references"><li id="cite_note-1"><a href="#CITEREFLeaf2010">Leaf 2010</a>, p. 5.</li>
<li id="cite_note-2"><a href="#CITEREFLeaf2010">Leaf 2010</a>; <a href="#CITEREFRoot2012">Root 2012</a>.</li></ol>
<h2>Further reading</h2><ul><li><cite id="CITEREFLeaf2010">Leaf, Ana (2010). <i>On leaves</i>. Acad.</cite></li>
<li><cite id="CITEREFRoot2012">Root, Cy (2012). <i>On sap</i>. Acad.</cite></li></ul></div></body></html>"""


def test_wikipedias_short_notes_mean_the_works_that_they_name() -> None:
    reading = reading_of(SHORT_NOTES)
    assert cited(reading) == [
        ("Leaves fall.", ["1"]),
        ("Sap rises, says Root (2012).", ["CITEREFRoot2012"]),
        ("They rot.", ["2", "2#2"]),
    ]
    assert [work.title for work in works(reading)] == ["On leaves", "On sap"]
    meant = {one.key: [link.entry for link in one.identifies] for one in reading.references}
    assert (meant["1"], meant["2"], meant["2#2"]) == ([1], [1], [2])


def test_notes_that_wikipedia_counts_apart_take_no_number_of_the_references() -> None:
    notes = '<ol class="references" data-mw-group="lower-alpha"><li id="cite_note-3">Root, C. Some rot. 2012.</li></ol>'
    page = '<p>Leaves fall.<a href="#cite_note-3">[a]</a><a href="#cite_note-1">[1]</a></p>'
    reading = reading_of(f'{page}{notes}<ol class="references"><li id="cite_note-1">Leaf, A. Fall. 2010.</li></ol>')
    assert cited(reading) == [("Leaves fall.", ["cite_note-3", "1"])]


def test_a_list_of_lists_has_the_inner_items_as_entries() -> None:
    entries = "<li>Leaf A. On leaves. J Trees 2010;1:1.</li><li>Root C. On sap. J Trees 2012;2:2.</li>"
    inner = f'<ol class="references-and-notes-list">{entries}</ol>'
    page = f'<p>Leaves fall.</p><ol class="references-list"><li>{inner}</li></ol>'
    assert [work.title for work in works(reading_of(page))] == ["On leaves", "On sap"]


@pytest.mark.parametrize("opener", ["<button>Show references</button>", '<a href="#">Sources</a>'])
def test_a_folded_list_is_titled_by_what_opens_it(opener: str) -> None:
    page = f"<article><h1>Leaves</h1><p>They fall.</p>{opener}<ol><li>Leaf A. On leaves. 2010.</li></ol></article>"
    reading = reading_of(page)
    assert [work.title for work in works(reading)] == ["On leaves"]
    assert cited(reading) == [("They fall.", [])]


def test_a_menu_of_a_pages_parts_titles_no_list() -> None:
    menu = "<ul><li><button>References</button></li><li>Leaves of 2010</li></ul>"
    assert not works(reading_of(f"<article><h1>Leaves</h1>{menu}<p>They fall.</p></article>"))


def test_the_words_behind_the_number_of_a_trusted_source_are_no_text() -> None:
    inside = '<a href="https://pubmed.ncbi.nlm.nih.gov/12/">1<span>Trusted Source</span></a>'
    behind = '<a href="https://doi.org/10.5555/a">2</a><span class="sro">Trusted Source</span>'
    assert cited(reading_of(f"<p>Leaves fall ({inside}, {behind}).</p>")) == [
        ("Leaves fall.", ["pmid:12", "doi:10.5555/a"])
    ]


def test_who_said_it_and_its_title_are_an_entry_below_sources() -> None:
    page = '<h1>Leaves</h1><p>They fall.</p><p>SOURCES:</p><p>Leaf Society: "On leaves."</p><p>Root Clinic: "Sap."</p>'
    reading = reading_of(page)
    assert [work.title for work in works(reading)] == ["On leaves", "Sap"]
    assert cited(reading) == [("They fall.", [])]


def test_sciencedirects_entries_are_told_by_their_boxes_and_reached_by_their_labels() -> None:
    boxes = '<div class="authors">A. Leaf, C. Root</div><div class="title">Fallen leaves</div>'
    entry = (
        f'<li><span><a href="#bbib1" id="ref-id-bib1">[1]</a></span>{boxes}<div>J. Trees, 1 (2010), pp. 1-5</div></li>'
    )
    page = f'<p>Leaves fall [<a name="bbib1" href="#bib1">1</a>].</p><ol class="references">{entry}</ol>'
    reading = reading_of(page)
    assert cited(reading) == [("Leaves fall.", ["1"])]
    (work,) = works(reading)
    assert (work.title, work.authors, work.year) == ("Fallen leaves", ("A. Leaf", "C. Root"), 2010)
    assert not codes(reading)


def test_how_the_page_itself_is_cited_is_no_entry() -> None:
    own = "<p><b>Citation:</b> Root C (2020) Sap.</p>"
    page = f"<p>They fall.</p><h2>References</h2><p>1. Leaf A. On leaves. 2010.</p>{own}"
    assert [work.title for work in works(reading_of(page))] == ["On leaves"]


def test_a_work_that_names_another_in_short_is_still_one_for_the_notes_that_name_it() -> None:
    reading = reading_of(
        """<body><div id="mw-content-text"><p>Leaves fall.<sup><a href="#cite_note-1">[1]</a></sup></p>
<ol class="references"><li id="cite_note-1"><a href="#CITEREFLeaf2010">Leaf 2010</a>, p. 5.</li></ol>
<ul><li><cite id="CITEREFRoot2012">Root, Cy (2012). <i>On sap</i>. Acad.</cite></li></ul>
<ol class="references"><li id="cite_note-2"><span id="CITEREFLeaf2010">Leaf, Ana (2010). On leaves. Acad. After
<a href="#CITEREFRoot2012">Root 2012</a>.</span></li></ol></div></body>"""
    )
    [meant] = [one.identifies for one in reading.references if one.key == "1"]
    assert [reading.lists[(link.entry or 0) - 1].raw.split(",")[0] for link in meant] == ["Leaf"]
