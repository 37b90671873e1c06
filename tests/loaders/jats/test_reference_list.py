"""Entries of the reference list, the works in them, and what is known of each work."""

import pytest

from evidence_graph.model import Reading, Source
from tests.loaders.jats.article_xml import article, codes, link, reading

NAME = "<name><surname>Reed</surname><given-names>Ada</given-names></name>"


def listed(entry: str) -> Reading:
    return reading(article("<p>Snails sleep.</p>", entry))


def work(citation: str) -> Source:
    (source,) = listed(f'<ref id="B1">{citation}</ref>').sources
    return source


@pytest.mark.parametrize("element", ["element-citation", "mixed-citation", "nlm-citation", "citation"])
def test_every_citation_element_gives_the_same_work(element: str) -> None:
    source = work(
        f'<{element} publication-type="journal">'
        f'<person-group person-group-type="author">{NAME}<collab>Pond Group</collab>'
        "<etal/></person-group> <article-title>How snails <italic>sleep</italic> in winter"
        "</article-title>. <source>Snail J"
        '</source> <year>2011a</year>;<volume>3</volume> <pub-id pub-id-type="doi">10.5555/SNAIL.3</pub-id> '
        f'<pub-id pub-id-type="pmid">123456</pub-id></{element}>'
    )
    assert source.title == "How snails sleep in winter"
    assert source.authors == ("Reed, Ada", "Pond Group")
    assert (source.year, source.venue, source.kind) == (2011, "Snail J", "research")
    assert (source.doi, source.pmid, source.id) == ("10.5555/snail.3", "123456", "doi:10.5555/snail.3")


def test_an_entry_with_several_works_makes_a_reference_of_each() -> None:
    told = reading(
        article(
            f"<p>Snails sleep [{link('B1')}].</p>",
            '<ref id="B1"><label>1</label><mixed-citation><source>Pond life in the north</source> <year>2001</year>'
            "</mixed-citation><mixed-citation><source>Pond life in the south</source> "
            "<year>2002</year></mixed-citation>"
            "</ref>",
        )
    )
    assert [(one.key, one.number) for one in told.references] == [("B1", 1), ("B1#2", 1)]
    assert [one.reference for one in told.claims[0].cites] == ["B1", "B1#2"]
    assert [(one.position, one.raw) for one in told.lists] == [
        (1, "Pond life in the north 2001"),
        (1, "Pond life in the south 2002"),
    ]


@pytest.mark.parametrize("wrapped", ["{}", "<citation-alternatives>{}</citation-alternatives>"])
def test_a_printed_and_a_tagged_citation_are_one_work(wrapped: str) -> None:
    both = (
        "<mixed-citation>Reed A. Pond life in the north. 2001. PMID: 77.</mixed-citation><element-citation "
        f'publication-type="book">{NAME}<source>Pond life in the north</source><year>2001</year></element-citation>'
    )
    told = listed(f'<ref id="B1">{wrapped.format(both)}</ref>')
    assert [one.key for one in told.references] == ["B1"]
    assert told.lists[0].raw == "Reed A. Pond life in the north. 2001. PMID: 77."
    (source,) = told.sources
    assert (source.title, source.kind, source.pmid) == ("Pond life in the north", "book", "77")


def test_entries_without_ids_go_by_their_label_or_place() -> None:
    entry = "<ref>{}<mixed-citation><source>Pond life in the {}</source></mixed-citation></ref>"
    told = listed(entry.format("<label>7.</label>", "north") + entry.format("", "south"))
    assert [(one.key, one.number) for one in told.references] == [("7", 7), ("2", None)]


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        ("2011a", 2011),
        ("in press", None),
        ("Spring 2004", 2004),
        ("2003 December 14", 2003),
        ("n.d.", None),
        ("", None),
    ],
)
def test_years_are_read_out_of_what_stands_around_them(year: str, expected: int | None) -> None:
    told = work(f"<element-citation><source>Pond life in the north</source><year>{year}</year></element-citation>")
    assert told.year == expected


def test_the_day_a_page_was_visited_is_no_year_of_publication() -> None:
    told = work(
        '<element-citation publication-type="web"><source>Pond life in the north</source><date-in-citation>Accessed '
        "<year>2019</year></date-in-citation></element-citation>"
    )
    assert (told.year, told.kind) == (None, "web")


@pytest.mark.parametrize(
    ("kind", "parts", "title", "venue"),
    [
        (
            "book",
            "<chapter-title>Snails of the north</chapter-title><source>Ponds</source>",
            "Snails of the north",
            "Ponds",
        ),
        ("book", "<source>Ponds of the north</source><fpage>3</fpage>", "Ponds of the north", None),
        ("journal", "<source>Snail J</source><volume>3</volume>", None, "Snail J"),
        ("data", "<data-title>Counts of snails</data-title><source>Dryad</source>", "Counts of snails", "Dryad"),
        (
            "confproc",
            "<article-title>Snail song</article-title><conf-name>SnailCon</conf-name>",
            "Snail song",
            "SnailCon",
        ),
    ],
)
def test_a_title_is_the_works_own_never_that_of_what_holds_it(kind: str, parts: str, title: str, venue: str) -> None:
    told = work(f'<element-citation publication-type="{kind}">{parts}</element-citation>')
    assert (told.title, told.venue) == (title, venue)


@pytest.mark.parametrize(
    ("citation", "kind"),
    [
        ('<element-citation publication-type="journal"><source>bioRxiv</source></element-citation>', "preprint"),
        ('<element-citation publication-type="journal"><source>bioRxiv 216135</source></element-citation>', "preprint"),
        ('<element-citation publication-type="thesis"><source>Snails</source></element-citation>', "research"),
        ('<element-citation publication-type="software"><source>SnailStat</source></element-citation>', "unknown"),
        ("<element-citation><source>Snails</source><publisher-name>Leaf</publisher-name></element-citation>", "book"),
    ],
)
def test_publication_types_are_kinds(citation: str, kind: str) -> None:
    assert work(citation).kind == kind


@pytest.mark.parametrize(
    "told",
    [
        '<ext-link xlink:href="https://doi.org/10.5555/A(1)2">full text</ext-link>',
        "<comment>doi: 10.5555/A(1)2.</comment>",
        '<object-id pub-id-type="doi">10.5555/a(1)2</object-id>',
        "<uri>http://dx.doi.org/10.5555/a(1)2</uri>",
    ],
)
def test_a_doi_is_found_wherever_it_is_told(told: str) -> None:
    assert work(f"<mixed-citation><source>Pond life</source> {told}</mixed-citation>").doi == "10.5555/a(1)2"


def test_an_entry_of_plain_text_is_read_for_its_year_and_title() -> None:
    told = work(
        "<mixed-citation>Reed A, Moss B (1994) A field guide to pond snails. Leaf Press. 48 p.</mixed-citation>"
    )
    assert (told.year, told.title) == (1994, "A field guide to pond snails")
    assert (
        work(
            "<mixed-citation>Snails of the world. Available: snails.example. Accessed 8 May 2013.</mixed-citation>"
        ).year
        is None
    )


@pytest.mark.parametrize(
    "dated",
    [
        *(
            ". 2019 Mar;3(2):1-9",
            ". 2019 Mar-Apr;3:1",
            ". 2019 Mar 15;3:1",
            ". 2019 Jan 1.",
            " 2019;3:1",
            " 2019 Mar; 3(2)",
        ),
        *(" (2019, March 4)", " 3: 1-9, 2019", ", vol. 3, pp. 1-9, 2019, doi: 10.5555/reed.1"),
    ],
)
def test_the_year_before_month_and_volume_is_an_entrys_year(dated: str) -> None:
    assert work(f"<mixed-citation>Reed A. Ponds before 1994. Snail J{dated}</mixed-citation>").year == 2019


def test_a_link_within_an_untagged_entry_tells_its_doi() -> None:
    link = '<ext-link ext-link-type="uri" xlink:href="https://doi.org/10.5555/pond.7">Snails of the pond</ext-link>'
    told = work(f"<mixed-citation>Reed A, Moss B. {link}. Snail J. 2019;3:1.</mixed-citation>")
    assert (told.title, told.doi, told.year) == ("Snails of the pond", "10.5555/pond.7", 2019)


def test_brackets_around_an_address_belong_neither_to_it_nor_to_the_title() -> None:
    told = work(
        '<mixed-citation>Pond Atlas [<ext-link xlink:href="http://pond.example/atlas">http://pond.example/atlas'
        "</ext-link>].</mixed-citation>"
    )
    assert (told.title, told.url) == ("Pond Atlas", "http://pond.example/atlas")


def test_what_is_printed_after_an_address_is_no_part_of_it() -> None:
    told = work(
        "<element-citation><source>Pond Atlas</source><ext-link>http://pond.example/a.htm. [</ext-link>"
        "</element-citation>"
    )
    assert told.url == "http://pond.example/a.htm"


def test_an_entry_without_punctuation_is_put_together_readably() -> None:
    told = listed(
        f'<ref id="B1"><element-citation>{NAME}<year>2001</year><source>Ponds</source></element-citation></ref>'
    )
    assert told.lists[0].raw == "Reed Ada. 2001. Ponds."


def test_one_doi_on_two_works_is_doubted() -> None:
    entry = (
        '<ref id="B{0}"><element-citation publication-type="journal"><article-title>{1}'
        "</article-title><source>J</source>"
        '<pub-id pub-id-type="doi">10.5555/x</pub-id></element-citation></ref>'
    )
    told = listed(
        entry.format(1, "How snails sleep in winter") + entry.format(2, "Frogs of the far south and their songs")
    )
    assert [source.doi for source in told.sources] == ["10.5555/x", None]
    assert [code for code, _ in codes(told)] == ["shared-doi", "no-links"]


def test_a_work_listed_twice_is_told_by_both_entries_together() -> None:
    entry = '<ref id="{}"><element-citation><article-title>How snails sleep</article-title>{}</element-citation></ref>'
    doi, pmid = ('<pub-id pub-id-type="doi">10.5555/snail.4</pub-id>', '<pub-id pub-id-type="pmid">77</pub-id>')
    told = listed(entry.format("B1", doi) + entry.format("B2", f"{doi}{pmid}<year>2011</year>"))
    assert [(one.doi, one.pmid, one.year) for one in told.sources] == [("10.5555/snail.4", "77", 2011)]
