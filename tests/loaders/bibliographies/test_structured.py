"""JSON, YAML, XML and tables: broken items, unknown objects and what stands next to them."""

import pytest

from evidence_graph.model import Source
from evidence_graph.vocabulary import NoticeKind, Severity
from tests.loaders.bibliographies.reading import listed, read_bytes, read_text

ITEM = '  {"id": "%s", "type": "article-journal", "title": "Glass %s", "issued": {"date-parts": [[2001]]}}'


def _items(*items: str) -> str:
    return "[\n" + ",\n".join(items) + "\n]\n"


def test_a_broken_item_is_an_error_with_its_line_and_the_next_is_read() -> None:
    reading = read_text(_items(ITEM % ("a", "a"), '  {"id": "b", "title": }', ITEM % ("c", "c")), "a.json")
    assert [(source.title, entry.line) for source, entry in zip(listed(reading), reading.lists, strict=True)] == [
        ("Glass a", 2),
        ("Glass c", 4),
    ]
    assert [(problem.severity, problem.line) for problem in reading.problems] == [(Severity.ERROR, 3)]


def test_a_list_that_is_cut_off_keeps_what_came_before() -> None:
    reading = read_text(_items(ITEM % ("a", "a"), ITEM % ("b", "b"))[:-30], "a.json")
    assert len(reading.lists) == 1
    assert {problem.line for problem in reading.problems} == {3}


def test_items_may_stand_one_on_a_line() -> None:
    reading = read_text(f"{ITEM % ('a', 'a')}\n{ITEM % ('b', 'b')}\n", "a.jsonl")
    assert [(source.title, entry.line) for source, entry in zip(listed(reading), reading.lists, strict=True)] == [
        ("Glass a", 1),
        ("Glass b", 2),
    ]


def test_text_behind_a_list_is_told() -> None:
    reading = read_text(_items(ITEM % ("a", "a")) + "more", "a.json")
    assert len(reading.lists) == 1
    assert [problem.line for problem in reading.problems] == [3]


def test_what_is_no_item_of_yaml_is_an_error_with_its_line_and_the_next_is_read() -> None:
    dated, twice = "- id: a\n  title: Glass a\n  issued: 2001-02-03\n", "- id: c\n  title: Glass c\n  title: Glass d\n"
    text = f"{dated}- words\n- colour: red\n{twice}"
    reading = read_text(text, "a.yaml")
    assert [
        (source.title, source.year, entry.line) for source, entry in zip(listed(reading), reading.lists, strict=True)
    ] == [
        ("Glass a", 2001, 1),
        ("Glass c", None, 6),
    ]
    assert [(problem.code, problem.line) for problem in reading.problems] == [
        ("repeated-field", 8),
        ("csl-yaml", 4),
        ("csl-yaml", 5),
    ]


@pytest.mark.parametrize(
    "text", ["- id: a\n  issued: [2001\n", "works:\n- id: a\n  issued: 2001\n", "- id: &a [*a]\n  DOI: *a\n"]
)
def test_yaml_that_is_no_bibliography_is_told(text: str) -> None:
    reading = read_text(text, "a.yaml")
    assert not [source for source in reading.sources if source.title]
    assert reading.problems


def test_json_nested_too_deep_is_an_error() -> None:
    reading = read_text('[{"type": "article-journal", "x": ' + "[" * 100_000, "a.json")
    assert next(problem.severity for problem in reading.problems) is Severity.ERROR


@pytest.mark.parametrize(
    ("issued", "year"),
    [
        ('{"date-parts": [["2001", 2]]}', 2001),
        ('{"date-parts": [[null]]}', None),
        ('{"raw": "circa 2001"}', 2001),
        ('{"literal": "in press"}', None),
        ('{"edtf": "2001-05~"}', 2001),
        ('[{"year": 2001}]', 2001),
        ("{}", None),
        ('"2001-05"', 2001),
    ],
)
def test_the_year_of_an_item_may_be_told_in_several_ways(issued: str, year: int | None) -> None:
    item = f'[{{"type": "article-journal", "title": "Glass", "issued": {issued}}}]'
    assert read_text(item, "a.json").sources[0].year == year


def test_a_note_of_zoteros_tells_the_identifiers_that_csl_has_no_field_for() -> None:
    note = '"note": "PMID: 30000001\\nPMCID: PMC99\\nread in May"'
    source = read_text(f'[{{"type": "article-journal", "title": "Glass", {note}}}]', "a.json").sources[0]
    assert (source.pmid, source.pmcid) == ("30000001", "PMC99")


def test_crossrefs_answer_holds_items() -> None:
    work = '{"type": "posted-content", "title": ["Glass"], "subtitle": ["A tale"], "DOI": "10.1234/g", "posted": {}}'
    source = read_text(f'{{"status": "ok", "message": {{"items": [{work}]}}}}', "a.json").sources[0]
    assert (source.id, source.title, source.kind.value) == ("doi:10.1234/g", "Glass: A tale", "preprint")


def test_crossref_tells_of_updates_in_the_notice_and_in_the_work() -> None:
    day = '"updated": {"date-parts": [[2020, 5, 3]]}'
    update = f'{{"DOI": "10.5555/LEAF", "type": "retraction", {day}}}'
    notice = f'{{"DOI": "10.5555/N", "type": "journal-article", "update-to": [{update}]}}'
    work = '{"DOI": "10.5555/root", "updated-by": [{"DOI": "10.5555/m", "type": "expression_of_concern"}]}'
    newer = '{"DOI": "10.5555/v2", "update-to": [{"DOI": "10.5555/v1", "type": "new_version"}]}'
    reading = read_text(f'{{"message": {{"items": [{notice}, {work}, {newer}]}}}}', "works.json")
    told = [(one.kind.value, one.date, one.register_name, one.keys, one.url) for one in reading.notices]
    assert told == [
        ("retraction", "2020-05-03", "Crossref", ("doi:10.5555/leaf",), "https://doi.org/10.5555/n"),
        ("concern", None, "Crossref", ("doi:10.5555/root",), "https://doi.org/10.5555/m"),
    ]


def test_a_citation_file_with_a_field_given_twice_is_read_with_a_warning() -> None:
    reading = read_text("cff-version: 1.2.0\ntitle: Glass\ntitle: Plastic\n", "CITATION.cff")
    assert [source.title for source in reading.sources] == ["Glass"]
    assert [(problem.code, problem.line) for problem in reading.problems] == [("repeated-field", 3)]


def test_a_list_as_the_name_of_a_field_is_an_error() -> None:
    reading = read_text("cff-version: 1.2.0\ntitle: {{a: [b]}: c}\n", "CITATION.cff")
    assert [problem.code for problem in reading.problems] == ["cff"]


def test_yaml_that_is_none_is_an_error_with_its_line() -> None:
    reading = read_text("cff-version: 1.2.0\ntitle: [Glass\n", "CITATION.cff")
    assert [problem.severity for problem in reading.problems] == [Severity.ERROR]
    assert not reading.lists


PUBMED = """<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>%s</PMID><Article>
<Journal><JournalIssue><PubDate>%s</PubDate></JournalIssue></Journal><ArticleTitle>Glass <i>vitro</i>.</ArticleTitle>
<PublicationTypeList>%s</PublicationTypeList></Article>%s</MedlineCitation></PubmedArticle></PubmedArticleSet>"""


NAME_PARTS = [("family", "Kim"), ("given", "Lee"), ("given", "Ann")]


def _pubmed(pmid: str = "30000001", date: str = "<Year>2001</Year>", types: str = "", rest: str = "") -> str:
    each = "".join(f"<PublicationType>{name}</PublicationType>" for name in types.split("|"))
    return PUBMED % (pmid, date, each, rest)


def _tied(relation: str) -> str:
    told = "<RefSource>J. 2003 Feb</RefSource><PMID>30000009</PMID>"
    tie = f'<CommentsCorrections RefType="{relation}">{told}</CommentsCorrections>'
    return f"<CommentsCorrectionsList>{tie}</CommentsCorrectionsList>"


@pytest.mark.parametrize(
    ("types", "kind"),
    [
        ("Journal Article", "research"),
        ("Journal Article|Review", "review"),
        ("Review|Meta-Analysis|Journal Article", "systematic-review"),
        ("Journal Article|Review|Practice Guideline", "guideline"),
        ("Randomized Controlled Trial|Journal Article|Multicenter Study", "trial"),
        ("Clinical Trial Protocol|Journal Article", "research"),
        ("Case Reports|Journal Article", "case-report"),
        ("Observational Study", "observational"),
        ("Editorial|Comment", "editorial"),
        ("Preprint", "preprint"),
    ],
)
def test_of_several_publication_types_the_one_that_says_most_counts(types: str, kind: str) -> None:
    assert read_text(_pubmed(types=types), "a.xml").sources[0].kind.value == kind


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("<Year>2001</Year><Month>May</Month>", 2001),
        ("<MedlineDate>1998 Dec-1999 Jan</MedlineDate>", 1998),
        ("<Season>Winter</Season>", None),
    ],
)
def test_the_year_of_an_issue_may_be_a_range_or_missing(date: str, year: int | None) -> None:
    source = read_text(_pubmed(date=date), "a.xml").sources[0]
    assert (source.title, source.year) == ("Glass vitro", year)


@pytest.mark.parametrize(
    ("relation", "kind", "key"),
    [
        ("RetractionIn", NoticeKind.RETRACTION, "pmid:30000001"),
        ("RetractionOf", NoticeKind.RETRACTION, "pmid:30000009"),
        ("PartialRetractionIn", NoticeKind.CORRECTION, "pmid:30000001"),
        ("ErratumFor", NoticeKind.CORRECTION, "pmid:30000009"),
        ("CorrectedandRepublishedIn", NoticeKind.CORRECTION, "pmid:30000001"),
        ("ExpressionOfConcernIn", NoticeKind.CONCERN, "pmid:30000001"),
        ("RetractedandRepublishedFrom", NoticeKind.RETRACTION, "pmid:30000009"),
    ],
)
def test_a_notice_is_about_the_record_or_about_the_work_that_it_names(
    relation: str, kind: NoticeKind, key: str
) -> None:
    reading = read_text(_pubmed(rest=_tied(relation)), "a.xml")
    (notice,) = reading.notices
    assert (notice.kind, notice.keys, notice.register_name) == (kind, (key,), "PubMed")


@pytest.mark.parametrize("relation", ["CommentIn", "CommentOn", "UpdateIn", "Cites", "ReprintOf"])
def test_comments_and_updates_are_no_notices(relation: str) -> None:
    reading = read_text(_pubmed(rest=_tied(relation)), "a.xml")
    assert not reading.notices


def test_a_record_of_pubmed_that_says_nothing_is_an_entry_that_is_told_to() -> None:
    reading = read_text("<PubmedArticleSet>\n<PubmedArticle>\n</PubmedArticle>\n</PubmedArticleSet>", "a.xml")
    assert [entry.position for entry in reading.lists] == [1]
    assert [(problem.code, problem.line) for problem in reading.problems] == [("nameless", 2)]


@pytest.mark.parametrize(("chapter", "doi"), [("", "10.1234/whole"), ("<ArticleTitle>Part</ArticleTitle>", None)])
def test_a_book_of_pubmed_may_have_its_doi_beside_its_title(chapter: str, doi: str | None) -> None:
    book = '<BookTitle>Whole</BookTitle><ELocationID EIdType="doi" ValidYN="Y">10.1234/whole</ELocationID>'
    document = f"<BookDocument><PMID>30000001</PMID><Book>{book}</Book>{chapter}</BookDocument>"
    text = f"<PubmedArticleSet><PubmedBookArticle>{document}</PubmedBookArticle></PubmedArticleSet>"
    assert read_text(text, "a.xml").sources[0].doi == doi


def test_the_given_name_of_mods_may_have_several_parts() -> None:
    parts = "".join(f'<namePart type="{kind}">{said}</namePart>' for kind, said in NAME_PARTS)
    text = f'<mods xmlns="http://www.loc.gov/mods/v3"><name type="personal">{parts}</name></mods>'
    assert read_text(text, "a.xml").sources[0].authors == ("Kim, Lee Ann",)


def test_who_printed_a_record_of_marc_is_no_author() -> None:
    field = '<datafield tag="7%s"><subfield code="a">%s</subfield><subfield code="4">%s</subfield></datafield>'
    people = field % ("00", "Kim, Lee", "edt") + field % ("10", "Glass Press", "pbl")
    reading = read_text(f"<record xmlns='http://www.loc.gov/MARC21/slim'>{people}</record>", "a.xml")
    assert reading.sources[0].authors == ("Kim, Lee",)


def test_of_a_range_of_years_in_mods_the_first_counts() -> None:
    dates = "<dateIssued>-1988</dateIssued><dateIssued point='start'>1985</dateIssued>"
    mods = f"<mods xmlns='http://www.loc.gov/mods/v3'><originInfo>{dates}</originInfo></mods>"
    assert read_text(mods, "a.xml").sources[0].year == 1985


def test_an_empty_main_title_of_mods_leaves_the_short_one() -> None:
    titles = "<titleInfo><title/></titleInfo><titleInfo type='abbreviated'><title>Pane Lett</title></titleInfo>"
    mods = f"<mods xmlns='http://www.loc.gov/mods/v3'><relatedItem type='host'>{titles}</relatedItem></mods>"
    assert read_text(mods, "a.xml").sources[0].venue == "Pane Lett"


def test_word_sources_are_read_by_the_names_of_bibutils_too() -> None:
    told = "<PeriodicalTitle>Pane Letters</PeriodicalTitle><Url>https://doi.org/10.1234/pane</Url><Title>Glass</Title>"
    space = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
    source = read_text(f"<Sources xmlns='{space}'><Source>{told}</Source></Sources>", "a.xml").sources[0]
    assert (source.venue, source.doi) == ("Pane Letters", "10.1234/pane")


def test_picas_fields_are_not_taken_for_those_of_marc() -> None:
    text = '<record><datafield tag="021A"><subfield code="a">Glass</subfield></datafield></record>'
    assert read_bytes(text.encode(), "a.xml") is None


def test_pubmed_xml_that_is_cut_off_keeps_what_came_before() -> None:
    two = _pubmed().removesuffix("</PubmedArticleSet>") + _pubmed("30000002").removeprefix("<PubmedArticleSet>")
    reading = read_text(two[:-120], "a.xml")
    assert reading.sources[0].id == "pmid:30000001"
    assert any(problem.severity is Severity.ERROR and problem.line for problem in reading.problems)


def test_a_deleted_record_is_an_error() -> None:
    reading = read_text(
        _pubmed().replace("</PubmedArticleSet>", "<DeleteCitation><PMID>7</PMID></DeleteCitation></PubmedArticleSet>"),
        "a.xml",
    )
    assert len(reading.lists) == 1
    assert [problem.severity for problem in reading.problems] == [Severity.ERROR]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_may_part_its_cells_by_any_delimiter(delimiter: str) -> None:
    table = (
        delimiter.join(["Title", "Published Year", "pubmed_id"]) + "\n" + delimiter.join(["Glass", "2001", "30000001"])
    )
    assert [(source.id, source.year) for source in read_text(table, "a.csv").sources] == [("pmid:30000001", 2001)]


def test_a_quotation_mark_that_never_closes_takes_no_other_row_along() -> None:
    reading = read_text('title,year,doi\nGlass,2001,\n"Flask,2002,\nVase,2003,\n', "a.csv")
    assert [(source.title, source.year) for source in listed(reading)] == [
        ("Glass", 2001),
        ("Flask", 2002),
        ("Vase", 2003),
    ]
    assert [(problem.severity, problem.line) for problem in reading.problems] == [(Severity.WARNING, 3)]


def test_rows_keep_their_lines_through_cells_of_several() -> None:
    reading = read_text('title,authors,year\n"Glass\nand light","Kim, L",2001\nVase,"Kim, L",2002\n', "a.csv")
    assert [(entry.line, source.title) for entry, source in zip(reading.lists, listed(reading), strict=True)] == [
        (2, "Glass and light"),
        (4, "Vase"),
    ]


def test_a_note_above_the_header_is_passed_over() -> None:
    reading = read_text('"About the data: exported today"\nTitle,Year,DOI\nGlass,2001,10.1234/g\n', "a.csv")
    assert [source.id for source in reading.sources] == ["doi:10.1234/g"]


@pytest.mark.parametrize(
    "header",
    [
        "claim,title,year",
        "Title,RetractionDOI,OriginalPaperDOI",
        "a,b,c",
        "name,date",
        "PMID,Title,RetractionDate",
        "doi,title,retraction_reason",
    ],
)
def test_other_tables_are_not_taken_for_references(header: str) -> None:
    assert read_bytes(f"{header}\n1,2,3\n".encode(), "a.csv") is None


def test_a_doi_that_is_none_is_told_and_the_entry_kept() -> None:
    reading = read_text("title,year,doi\nGlass,2001,not known\n", "a.csv")
    assert [source.title for source in reading.sources] == ["Glass"]
    assert [(problem.code, problem.line) for problem in reading.problems] == [("doi", 2)]


@pytest.mark.parametrize(
    ("told", "kind"),
    [('name="Book Section">99', "book"), (">17", "research"), ('name="Web Page">12', "web"), (">99", "unknown")],
)
def test_endnotes_type_is_told_by_name_or_number(told: str, kind: str) -> None:
    record = f"<record><ref-type {told}</ref-type><titles><title><style>Glass</style></title></titles></record>"
    source = read_text(f"<xml><records>{record}</records></xml>", "a.xml").sources[0]
    assert (source.title, source.kind.value) == ("Glass", kind)


EMBASE = """"TITLE","Glass, and light"
"AUTHOR NAMES","Kim L.","Perez A."
"SOURCE TITLE","Journal of Glass"
"ABSTRACT","One line
and another."
"PUBLICATION YEAR","2001"
"MEDLINE PMID","30000001","http://www.example.org/pubmed/30000001"

"TITLE","Vases"
"SOURCE","Glass (2003) 4:5 (6-7)"
"DOI","10.1234/Vase"
"""


def test_a_table_with_a_row_for_each_field_is_read_by_its_works() -> None:
    reading = read_text(EMBASE, "records.csv")
    first, second = listed(reading)
    assert (first.title, first.authors, first.venue) == ("Glass, and light", ("Kim L.", "Perez A."), "Journal of Glass")
    assert (first.year, first.pmid) == (2001, "30000001")
    assert (second.title, second.year, second.doi) == ("Vases", 2003, "10.1234/vase")
    assert [entry.line for entry in reading.lists] == [1, 9]


def test_german_headers_are_those_of_a_reference_table() -> None:
    (source,) = listed(read_text("Titel;Autoren;Jahr;Zeitschrift\nGlas;Kim L.;2001;Glasblatt\n", "a.csv"))
    assert (source.title, source.authors, source.year, source.venue) == ("Glas", ("Kim L.",), 2001, "Glasblatt")


def test_a_citation_file_of_braces_alone_is_refused_at_once() -> None:
    reading = read_text("cff-version: 1.2.0\ntitle: Glass\nreferences: " + "{" * 20_000 + "\n", "CITATION.cff")
    assert [(problem.code, problem.line) for problem in reading.problems] == [("cff", 1)]
    assert "nested deeper" in reading.problems[0].message


def test_springerlink_calls_a_title_and_a_doi_those_of_an_item() -> None:
    header = "Item Title,Publication Title,Book Series Title,Item DOI,Authors,Publication Year,URL,Content Type\n"
    row = '"Glass on stone","Stones today","","10.1234/stone","Lee Kim","2004","http://example.org/stone","Chapter"\n'
    (source,) = listed(read_text(header + row, "SearchResults.csv"))
    assert (source.title, source.venue, source.doi, source.kind.value) == (
        "Glass on stone",
        "Stones today",
        "10.1234/stone",
        "book",
    )


def _row(header: str, row: str) -> Source:
    (source,) = listed(read_text(f"{header}\n{row}\n", "a.csv"))
    return source


def test_openalex_names_its_columns_by_their_place() -> None:
    source = _row(
        "id,doi,title,display_name,publication_year,type,authorships.author.display_name,"
        "primary_location.source.display_name,ids.pmid",
        "https://openalex.org/W1,https://doi.org/10.1234/g,Glass,Glass,2016,review,Lee Kim|Ana Perez,"
        "J Glass,https://pubmed.ncbi.nlm.nih.gov/30000001",
    )
    assert (source.authors, source.venue, source.pmid) == (("Lee Kim", "Ana Perez"), "J Glass", "30000001")


def test_ovid_names_its_columns_by_its_tags() -> None:
    source = _row("UI,TI,AU,SO,YR,DO,PM", '1,Glass,"Kim, Lee; Perez, Ana",J Glass,2016,10.1234/g,30000001')
    assert (source.year, source.doi, source.pmid) == (2016, "10.1234/g", "30000001")


def test_what_zotero_has_no_column_for_is_read_from_its_extra() -> None:
    source = _row('"Key","Title","DOI","Extra"', '"A","Glass","","PMID: 30000001\nPMCID: PMC300001\nDOI: 10.1234/g"')
    assert (source.doi, source.pmid, source.pmcid) == ("10.1234/g", "30000001", "PMC300001")
    source = _row('"Key","Title","DOI","Extra"', '"A","Glass","10.1234/own","DOI: 10.1234/noted"')
    assert source.doi == "10.1234/own"


def test_a_header_is_known_by_the_words_that_are_written_as_one() -> None:
    (source,) = listed(
        read_text("Title,Authors,ArticleURL,PubYear,CitedBy\nGlass,Kim L,https://e.org/a,2001,3\n", "a.csv")
    )
    assert (source.year, source.url) == (2001, "https://e.org/a")


@pytest.mark.parametrize("header", ["Titre;Auteurs;Année;Revue", "Título;Autores;Año;Revista"])
def test_headers_of_the_romance_languages_are_those_of_a_reference_table(header: str) -> None:
    (source,) = listed(read_text(f"{header}\nVerre;Kim L.;2001;Feuille\n", "a.csv"))
    assert (source.title, source.authors, source.year, source.venue) == ("Verre", ("Kim L.",), 2001, "Feuille")


def test_embases_source_is_a_journal_with_its_year() -> None:
    table = "Title,Author Names,Source\nGlass,Kim L.,Journal of Glass (2001) 4:2 (3-4). Date of Publication: 2001\n"
    (source,) = listed(read_text(table, "a.csv"))
    assert (source.venue, source.year) == ("Journal of Glass", 2001)


def test_of_several_addresses_the_first_is_the_works() -> None:
    table = "title,doi,publish_time,url\nGlass,10.1234/a,2001-05-01,https://e.org/a; https://e.org/b\n"
    (source,) = listed(read_text(table, "a.csv"))
    assert (source.url, source.year) == ("https://e.org/a", 2001)


def test_three_full_names_in_a_cell_show_that_commas_part_those_of_other_rows() -> None:
    rows = 'title,authors\nGlass,"Lee Kim, Ana Perez"\nFlasks,"Jan van Berg, Lee Kim, Ana Perez"\n'
    assert [source.authors for source in listed(read_text(rows, "a.csv"))] == [
        ("Lee Kim", "Ana Perez"),
        ("Jan van Berg", "Lee Kim", "Ana Perez"),
    ]
    (alone,) = listed(read_text('title,authors\nGlass,"Perez Kim, Ana Lia"\n', "a.csv"))
    assert len(alone.authors) == 1


def test_what_pandoc_writes_in_yaml_is_read_without_its_markdown() -> None:
    text = r"""---
references:
- abstract: Glass was blown.
  author:
  - family: Kim
    given: Lee
  doi: 10.1234/a\_b\<c\>
  id: kim2001
  issued: 2001
  title: "[pH]{.nocase} of *cold* glass in CO~2~ \\[letter\\]: parts I--II"
  type: article-journal
  url: "https://example.org/a\\_b"
---
"""
    (source,) = read_text(text, "a.yaml").sources
    assert (source.title, source.year) == ("pH of cold glass in CO2 [letter]: parts I–II", 2001)
    assert (source.doi, source.url) == ("10.1234/a_b<c>", "https://example.org/a_b")


@pytest.mark.parametrize(
    "title", ["A* search and B* trees", "What snake_case_names say", "From ~5 to ~10 degrees", "2^n"]
)
def test_signs_that_enclose_nothing_are_no_markdown(title: str) -> None:
    assert read_text(f"- id: a\n  issued: 2001\n  title: {title}\n", "a.yaml").sources[0].title == title
