"""RIS, MEDLINE, Web of Science and EndNote: lines that are missing, odd or wrapped, and what is left around them."""

import pytest

from evidence_graph.model import Notice
from evidence_graph.vocabulary import NoticeKind, Severity
from tests.loaders.bibliographies.reading import listed, read_bytes, read_text

RIS = "TY  - JOUR\nTI  - Glass\nPY  - 2001\nER  - \n"


def _titles(text: str, name: str) -> list[str | None]:
    return [source.title for source in listed(read_text(text, name))]


def test_a_record_without_its_end_is_read_with_a_warning() -> None:
    reading = read_text("TY  - JOUR\nTI  - Cut off\n\n" + RIS, "a.ris")
    assert [source.title for source in listed(reading)] == ["Cut off", "Glass"]
    assert [(problem.severity, problem.line) for problem in reading.problems] == [(Severity.WARNING, 1)]


def test_a_record_without_its_type_is_read_with_a_warning() -> None:
    reading = read_text(RIS + "\nTI  - Typeless\nER  - \n", "a.ris")
    assert [source.title for source in listed(reading)] == ["Glass", "Typeless"]
    assert [problem.code for problem in reading.problems] == ["ris"]


def test_a_type_amid_a_record_does_not_cut_it() -> None:
    assert _titles("TY  - JOUR\nTI  - Glass\nTY  - BOOK\nPB  - Press\nER  - \n", "a.ris") == ["Glass"]


@pytest.mark.parametrize(
    ("bare", "name"),
    [
        ("TY  - JOUR\nER  - \n", "a.ris"),
        ("TY  -\nER  -\n", "a.ris"),
        ("%0 Book\n\n", "a.enw"),
        ("FN ISI Export\nVR 1.0\nPT J\nER\n\n", "a.isi"),
    ],
)
def test_a_record_of_nothing_but_its_type_is_an_entry_that_is_told_to_say_nothing(bare: str, name: str) -> None:
    full = {"a.ris": RIS, "a.enw": "%0 Book\n%T Glass\n", "a.isi": "PT J\nTI Glass\nER\n"}[name]
    reading = read_text(bare + full, name)
    assert [(source.title, entry.position) for source, entry in zip(listed(reading), reading.lists, strict=True)] == [
        (None, 1),
        ("Glass", 2),
    ]
    assert [(problem.code, problem.severity) for problem in reading.problems] == [("nameless", Severity.WARNING)]


@pytest.mark.parametrize("name", ["a.ris", "a.txt", "a.bib", "a.nbib"])
def test_ris_is_known_by_its_content(name: str) -> None:
    assert _titles(RIS, name) == ["Glass"]


@pytest.mark.parametrize(
    "text",
    [
        "ty  - JOUR\nti  - Glass\npy  - 2001\ner  - \n",
        "    TY  - JOUR\n    TI  - Glass\n    PY  - 2001\n    ER  - \n",
        "TY  -JOUR\nTI  -Glass\nPY  -2001\nER  -\n",
        "TY  - JOUR\rTI  - Glass\rPY  - 2001\rER  - \r",
    ],
)
def test_tags_may_be_small_indented_or_close_to_their_values(text: str) -> None:
    assert [(source.title, source.year) for source in listed(read_text(text, "a.ris"))] == [("Glass", 2001)]


def test_a_broken_word_before_a_dash_opens_no_record() -> None:
    assert read_bytes(b"Glass is the subject of a socie-\nty - Journals are not.\n", "a.txt") is None


def test_cochranes_own_tags_are_read() -> None:
    lines = "SO  - J Glass\nYR  - 2003\nPM  - PUBMED 30000001\nDOI - 10.1234/A\n"
    (source,) = listed(read_text(f"TY  - JOUR\nTI  - Glass\n{lines}ER  - \n", "a.ris"))
    assert (source.venue, source.year, source.pmid, source.doi) == ("J Glass", 2003, "30000001", "10.1234/a")


def test_lines_count_from_one_through_wrapped_values() -> None:
    reading = read_text("\n" + RIS + "\n\nTY  - JOUR\nTI  - Wrapped\n over two lines\nER  - \n", "a.ris")
    assert [(entry.line, entry.position) for entry in reading.lists] == [(2, 1), (8, 2)]
    assert listed(reading)[1].title == "Wrapped over two lines"


@pytest.mark.parametrize("dash", ["  - ", "\t- ", " - ", "  -\t"])
def test_the_space_around_a_dash_may_be_anything(dash: str) -> None:
    assert _titles(f"TY{dash}JOUR\nT1{dash}Glass\nER{dash}\n", "a.ris") == ["Glass"]


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        ("PY  - 2001/09/01/", 2001),
        ("Y1  - 2001///", 2001),
        ("DA  - 2005/06//", 2005),
        ("PY  - in press\nDA  - 2006", 2006),
        ("PY  - ///", None),
        ("Y2  - 2020/01/01", None),
    ],
)
def test_a_year_comes_from_the_date_of_publication_and_not_of_access(lines: str, year: int | None) -> None:
    assert listed(read_text(f"TY  - JOUR\nTI  - Glass\n{lines}\nER  - \n", "a.ris"))[0].year == year


@pytest.mark.parametrize(
    ("line", "identifier"),
    [
        ("DO  - https://doi.org/10.1234/A", "doi:10.1234/a"),
        ("M3  - doi: 10.1234/A", "doi:10.1234/a"),
        ("UR  - http://dx.doi.org/10.1234/A", "doi:10.1234/a"),
        ("UR  - https://www.ncbi.nlm.nih.gov/pubmed/30000001", "pmid:30000001"),
        ("UR  - https://e.org/find?sid=X&issn=1234&id=doi:10.1234%2FA&atitle=Glass", "doi:10.1234/a"),
        ("UR  - https://e.org/find?rft_id=info%3Apmid%2F30000001&rft.au=Kim", "pmid:30000001"),
        ("DB  - Embase\nDB  - Medline\nC5  - 30000001", "pmid:30000001"),
        ("N1  - 30000001[pmid]", "pmid:30000001"),
        ("DB  - PubMed\nAN  - 30000001", "pmid:30000001"),
        ("DP  - NLM\nAN  - 30000001", "pmid:30000001"),
        ("N1  - USA. PMID: NLM30000001.", "pmid:30000001"),
        ("UR  - https://example.org/a\nUR  - https://doi.org/10.1234/A", "doi:10.1234/a"),
        ("C2  - PMC123456", "pmcid:PMC123456"),
        ("AB  - Glass.\nDOI  - 10.1234/A", "doi:10.1234/a"),
        ("PMID  - 30000001", "pmid:30000001"),
        ("ID  - mdl-30000001", "pmid:30000001"),
    ],
)
def test_identifiers_are_found_where_exporters_put_them(line: str, identifier: str) -> None:
    assert read_text(f"TY  - JOUR\nTI  - Glass\n{line}\nER  - \n", "a.ris").sources[0].id == identifier


@pytest.mark.parametrize(
    "line",
    [
        "UR  - https://example.org/record?doi=10.1234%2fa&partner=40",
        "N1  - References: " + "Kim, L., Flasks (2001), doi: 10.1234/cited; " * 9,
        "AN  - 30000001",
        "C7  - 30000001",
    ],
)
def test_identifiers_of_other_things_are_not_taken(line: str) -> None:
    source = read_text(f"TY  - JOUR\nTI  - Glass\n{line}\nER  - \n", "a.ris").sources[0]
    assert (source.doi, source.pmid) == (None, None)


def test_a_part_of_a_book_has_its_own_title_and_the_books_as_venue() -> None:
    part, whole = listed(
        read_text("TY  - CHAP\nTI  - Part\nBT  - Whole\nER  - \nTY  - BOOK\nBT  - Whole\nER  - \n", "a.ris")
    )
    assert (part.title, part.venue, whole.title) == ("Part", "Whole", "Whole")


NBIB = "PMID- 30000001\nDP  - 2010 May\nTI  - Glass.\nPT  - Journal Article\nAID - 10.1234/g [doi]\n"


def test_a_bad_line_costs_a_medline_record_only_that_line() -> None:
    reading = read_text(
        NBIB + "no tag here\n\n" + NBIB.replace("30000001", "30000002").replace("1234/g", "1234/h"), "a.nbib"
    )
    assert [source.id for source in listed(reading)] == ["doi:10.1234/g", "doi:10.1234/h"]
    assert [problem.line for problem in reading.problems] == [6]


def test_an_empty_line_amid_a_medline_record_does_not_cut_it() -> None:
    other = NBIB.replace("30000001", "30000002").replace("1234/g", "1234/h")
    reading = read_text(NBIB.replace("PT  -", "\nPT  -") + "\n" + other, "a.nbib")
    assert [(source.doi, source.pmid) for source in listed(reading)] == [
        ("10.1234/g", "30000001"),
        ("10.1234/h", "30000002"),
    ]


@pytest.mark.parametrize(
    ("line", "kind", "keys", "date"),
    [
        (
            "RIN - J Glass. 2012 Mar 3;5(3):1. PMID: 30000009",
            NoticeKind.RETRACTION,
            ("doi:10.1234/g", "pmid:30000001"),
            "2012-03-03",
        ),
        ("EIN - J Glass. 2012;5(3):1", NoticeKind.CORRECTION, ("doi:10.1234/g", "pmid:30000001"), "2012"),
        ("ROF - J Glass. 2008;5(3):1. PMID: 30000009", NoticeKind.RETRACTION, ("pmid:30000009",), "2010-05"),
        ("ECF - J Glass. 2008. PMID: 30000009", NoticeKind.CONCERN, ("pmid:30000009",), "2010-05"),
        ("PT  - Retracted Publication", NoticeKind.RETRACTION, ("doi:10.1234/g", "pmid:30000001"), None),
    ],
)
def test_medline_tells_notices(line: str, kind: NoticeKind, keys: tuple[str, ...], date: str | None) -> None:
    (notice,) = read_text(f"{NBIB}{line}\n", "a.nbib").notices
    told = Notice(kind=kind, date=date, register_name="PubMed", keys=keys, url=notice.url)
    assert notice == told


def test_a_web_of_science_record_without_its_end_is_read_with_a_warning() -> None:
    reading = read_text("FN ISI Export Format\nVR 1.0\nPT J\nTI One\nSO J\n\nPT B\nTI Two\nER\n\nEF\n", "a.isi")
    assert [(source.title, source.kind.value) for source in listed(reading)] == [("One", "research"), ("Two", "book")]
    assert [problem.line for problem in reading.problems] == [3]


def test_types_written_out_are_web_of_science_too() -> None:
    reading = read_text("PT Journal\nAU Kim, L\nTI Glass\nSO Panes\nPY 2014\nER\n", "a.isi")
    assert [(one.title, one.year, one.kind.value) for one in reading.sources] == [("Glass", 2014, "research")]


def test_names_from_medline_stand_on_one_line_of_web_of_science() -> None:
    text = "FN ISI Export Format\nVR 1.0\nPT J\nTI One\nAU Kim, Lee; Perez, Ana\nER\nEF\n"
    assert listed(read_text(text, "a.isi"))[0].authors == ("Kim, Lee", "Perez, Ana")


def test_medline_under_another_formats_name_is_medline_and_no_other_format_is() -> None:
    assert _titles(NBIB, "a.bib") == ["Glass"]
    assert _titles("title,year,doi\nGlass,2001,\n", "a.nbib") == ["Glass"]


def test_refer_records_part_at_empty_lines() -> None:
    assert _titles("%T One\n%A Kim, L\n\n%T Two\n%A Berg, J\n", "a.ref") == ["One", "Two"]


@pytest.mark.parametrize("name", ["a.enw", "a.txt", "a.enl"])
def test_a_type_below_the_title_of_its_record_does_not_cut_it(name: str) -> None:
    text = "%T Glass on stone\n%0 Journal Article\n%A Kim, Lee\n%D 2021\n\n%T Stones\n%0 Book\n%D 1998\n"
    reading = read_text(text, name)
    assert [(source.title, source.year, source.kind.value) for source in listed(reading)] == [
        ("Glass on stone", 2021, "research"),
        ("Stones", 1998, "book"),
    ]
    assert [entry.line for entry in reading.lists] == [1, 6]


def test_a_type_below_another_record_opens_one_with_a_title_of_its_own() -> None:
    assert _titles("%T Glass on stone\n%D 2021\n%0 Book\n%T Stones\n", "a.enw") == ["Glass on stone", "Stones"]


def test_medline_from_eric_has_its_doi_as_an_address() -> None:
    record = "OWN - ERIC\nTI  - {}\nAID - http://dx.doi.org/10.1234/{}\nLID - http://example.org/?id=1\nDP  - 2001\n"
    reading = read_text("\n" + record.format("Glass", "g") + "\n" + record.format("Stone", "s"), "a.nbib")
    assert [(source.title, source.doi) for source in listed(reading)] == [
        ("Glass", "10.1234/g"),
        ("Stone", "10.1234/s"),
    ]
