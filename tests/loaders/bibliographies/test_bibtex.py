"""BibTeX and BibLaTeX: what is odd in real files, and what an error leaves of its neighbours."""

from time import process_time

import pytest

from evidence_graph.model import Source
from evidence_graph.vocabulary import Basis, Severity
from tests.loaders.bibliographies.reading import listed, read_bytes, read_text

GOOD = "@article{good, author = {Kim, Lee}, title = {A title of four words}, year = 2001}\n"


def _one(fields: str) -> Source:
    return listed(read_text(f"@article{{key, {fields}}}\n", "a.bib"))[0]


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("year = 2011", 2011),
        ("year = {2011a}", 2011),
        ("year = {in press}", None),
        ("year = {{13th Century}}", None),
        ("date = {2016/2017}", 2016),
        ("date = {2011-05}", 2011),
        ("date = {2011-05-01}, year = {2011}", 2011),
        ("date = {1723~}", 1723),
        ('year = "19" # "98"', 1998),
        ("year = {{\\noopsort{1973b}}1981}", 1981),
    ],
)
def test_a_year_is_read_however_it_is_written(written: str, year: int | None) -> None:
    assert _one(f"title = {{T}}, {written}").year == year


def test_a_date_that_disagrees_with_the_year_counts_and_is_told() -> None:
    reading = read_text("@article{a, title = {T}, date = {2016-12-13}, year = 2017}", "a.bib")
    assert reading.sources[0].year == 2016
    assert [problem.code for problem in reading.problems] == ["two-years"]


@pytest.mark.parametrize(
    "broken",
    [
        "@article{bad, title = {Never closed, year = 1999,\n",
        "@article{\n  title = {No key at all},\n  year = 1999}\n",
        "@article{bad, title = {Two commas}, , year = 1999}\n",
        "@article{bad, title = {No comma} year = 1999}\n",
        '@article{bad, title = "Never closed, year = 1999,\n',
    ],
)
def test_an_entry_with_an_error_is_told_and_its_neighbours_are_read(broken: str) -> None:
    reading = read_text(GOOD + broken + GOOD.replace("good", "next").replace("four", "five"), "a.bib")
    titles = [source.title for source in listed(reading)]
    assert titles[0] == "A title of four words"
    assert titles[-1] == "A title of five words"
    assert any(problem.line == 2 for problem in reading.problems)


def test_a_comment_that_never_closes_is_no_entry() -> None:
    reading = read_text("@Comment{bad, held = {},\n  open = {\n}\n" + GOOD, "a.bib")
    assert [source.title for source in listed(reading)] == ["A title of four words"]
    assert [problem.line for problem in reading.problems] == [1]


def test_an_abbreviation_that_never_closes_still_stands_for_its_text() -> None:
    reading = read_text("@string{jg = {J Glass}\n@article{a, title = {T}, journal = jg}\n", "a.bib")
    assert [source.venue for source in listed(reading)] == ["J Glass"]
    assert [problem.line for problem in reading.problems] == [1]


def test_comments_inside_an_entry_take_no_field_with_them() -> None:
    entry = "@article{a, % why\n  title = {Glass, 5\\% off}, % so\n  % or so\n  journal = {J}, year = 2001 % then\n}\n"
    (source,) = listed(read_text(entry, "a.bib"))
    assert (source.title, source.venue, source.year) == ("Glass, 5% off", "J", 2001)


def test_an_entry_is_commented_out_when_each_of_its_lines_is() -> None:
    out = "% @book{out,\n%   title = {Out}\n% }\n%@book{too, title = {Out too}}\n"
    reading = read_text(f"{out}{GOOD}% @book{{in,\n  title = {{In}}\n}}\n", "a.bib")
    assert [source.title for source in listed(reading)] == ["A title of four words", "In"]


def test_blank_lines_without_end_are_read_in_time() -> None:
    blank = "\n" * 40_000
    started = process_time()
    reading = read_text(
        f"@book{{a, title = {{T}}{blank}year = 2001, author = {{Kim, Lee{blank}and Oak}}\n}}\n", "a.bib"
    )
    assert [source.title for source in listed(reading)] == ["T"]
    assert process_time() - started < 5


def test_values_without_end_are_read_in_time() -> None:
    started = process_time()
    reading = read_text("@book{a, title = {Glass},\n" + "note =\n {open,\n" * 6_000, "a.bib")
    assert [source.title for source in listed(reading)] == ["Glass"]
    assert process_time() - started < 5


@pytest.mark.parametrize("fields", ["title = {Glass} year = 1999, note = {x = y}", 'year = 1999 title = "Glass"'])
def test_fields_that_no_comma_parts_are_two_and_it_is_told(fields: str) -> None:
    reading = read_text(f"@article{{a, {fields}}}", "a.bib")
    assert [(source.title, source.year) for source in reading.sources] == [("Glass", 1999)]
    assert [(problem.code, problem.line) for problem in reading.problems] == [("missing-comma", 1)]


@pytest.mark.parametrize("name", ["a.ris", "a.txt", "a.nbib"])
def test_a_file_is_read_by_its_content_whatever_its_name_says(name: str) -> None:
    assert [source.title for source in listed(read_text(GOOD, name))] == ["A title of four words"]


def test_an_entry_with_an_error_keeps_the_fields_before_and_after_it() -> None:
    reading = read_text("@techreport{r, title = {Glass}, , number = 3, institution = {Flask Institute}}", "a.bib")
    assert (reading.sources[0].title, reading.sources[0].publisher) == ("Glass", "Flask Institute")


def test_a_quotation_mark_in_braces_closes_no_value() -> None:
    entry = '@book{a, title = "Gl{\\"a}ser, f{\\"u}r Bl{"a}tter", year = "1991"}\n@book{b, title = "Last"}'
    reading = read_text(entry, "a.bib")
    assert [(source.title, source.year) for source in listed(reading)] == [
        ('Gläser, für Bl"atter', 1991),
        ("Last", None),
    ]
    assert [(problem.code, problem.line) for problem in reading.problems] == [("bibtex", 1)]


def test_an_entry_without_opening_brace_is_an_error_with_its_line() -> None:
    reading = read_text(f"{GOOD}\n@Article,\n  title = {{Lost}},\n}}\n", "a.bib")
    assert [(problem.severity, problem.line) for problem in reading.problems] == [(Severity.ERROR, 3)]


@pytest.mark.parametrize(("opening", "closing"), [("@article\n{below,", "}"), ("@article \n\n(\n  below\n  ,", ")")])
def test_an_entry_may_open_its_brace_on_a_line_below(opening: str, closing: str) -> None:
    reading = read_text(f"{GOOD}{opening} title = {{Glass below}}, year = 2004{closing}\n", "a.bib")
    assert [(source.title, source.year) for source in listed(reading)][1:] == [("Glass below", 2004)]
    assert [entry.line for entry in reading.lists] == [1, 2]
    assert reading.problems == ()


def test_an_entry_whose_type_begins_like_a_comment_is_one() -> None:
    text = "@comment{all, title = {No entry}}\n@Commentary{kim, title = {Notes on glass}, year = 1994}\n"
    reading = read_text(text, "a.bib")
    assert [(source.title, source.year) for source in listed(reading)] == [("Notes on glass", 1994)]
    assert [entry.line for entry in reading.lists] == [2]
    assert reading.problems == ()


@pytest.mark.parametrize("between", ["", "@article{bad, title = {Never closed,\n"])
def test_entries_below_a_line_that_ends_in_a_backslash_keep_their_lines(between: str) -> None:
    listing = "@book{parts, title = {Parts of a book}, contents = {One \\\\\n Two \\\\\n Three}}\n"
    reading = read_text(listing + between + GOOD, "a.bib")
    assert [entry.line for entry in reading.lists] == ([1, 4, 5] if between else [1, 4])
    assert {problem.line for problem in reading.problems} == ({4} if between else set())


def test_of_a_repeated_field_the_first_counts_and_it_is_told() -> None:
    reading = read_text("@misc{a, title = {First}, Title = {Second}, title = {Third}}", "a.bib")
    assert reading.sources[0].title == "First"
    assert [problem.code for problem in reading.problems] == ["repeated-field"]


def test_entries_with_one_key_are_all_kept_and_a_citation_may_mean_either() -> None:
    reading = read_text(GOOD + GOOD.replace("four", "five"), "a.bib")
    assert [entry.position for entry in reading.lists] == [1, 2]
    (reference,) = reading.references
    assert [(link.entry, link.basis) for link in reference.identifies] == [(1, Basis.LINKED), (2, Basis.CANDIDATE)]
    assert [(problem.code, problem.line) for problem in reading.problems] == [("repeated-key", 2)]


def test_two_entries_of_one_work_are_one_source() -> None:
    two = GOOD.replace("year = 2001", "year = 2001, doi = {10.1234/A}")
    reading = read_text(two + two.replace("good", "again").replace("10.1234/A", "https://doi.org/10.1234/a"), "a.bib")
    assert len(reading.lists) == 2
    assert [source.id for source in reading.sources] == ["doi:10.1234/a"]


def test_works_with_one_short_title_stay_apart() -> None:
    one = "@book{a, title = {Editorial}, author = {Kim, Lee}, year = 2001}\n"
    reading = read_text(one + one.replace("{a", "{b").replace("Kim", "Berg"), "a.bib")
    assert len({source.id for source in reading.sources}) == 2


def test_a_part_inherits_from_its_whole_but_not_its_identity() -> None:
    whole = "@book{whole, title = {All Glass}, author = {Kim, L}, publisher = {Press}, year = 1999, doi = {10.1234/w}}"
    reading = read_text("@inbook{part, title = {Flasks}, crossref = {WHOLE}}\n" + whole, "a.bib")
    part = listed(reading)[0]
    assert (part.venue, part.publisher, part.year) == ("All Glass", "Press", 1999)
    assert (part.doi, part.authors) == (None, ())


def test_circles_of_crossrefs_end() -> None:
    circle = "@book{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {a}, year = 1911}"
    assert [source.year for source in listed(read_text(circle, "a.bib"))] == [1911, 1911]


def test_xdata_lends_all_its_fields_and_is_no_source() -> None:
    reading = read_text("@xdata{x, publisher = {Press}, year = 1999}\n@book{a, title = {A}, xdata = {x}}", "a.bib")
    assert [(source.publisher, source.year) for source in listed(reading)] == [("Press", 1999)]


def test_an_undefined_abbreviation_is_kept_and_told() -> None:
    reading = read_text("@article{a, title = {T}, journal = jhi}", "a.bib")
    assert reading.sources[0].venue == "jhi"
    assert [problem.code for problem in reading.problems] == ["undefined-string"]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Kim, Lee AND Ana Perez", ("Kim, Lee", "Perez, Ana")),
        ("{Glass and Sons} and {\\'A}lvarez, Jos{\\'e}", ("Glass and Sons", "Álvarez, José")),
        ("family=Berg, given=Jan, prefix=van der", ("van der Berg, Jan",)),
        ("King, Jr., Martin and others", ("King, Martin, Jr.",)),
        ("M. Pe\\~{n}a and Jo\\~ao Ara\\'ujo and {\\~N}andu, A.", ("Peña, M.", "Araújo, João", "Ñandu, A.")),
        ("D.\\ E.\\ Glass and J.\\,B. Flask", ("Glass, D. E.", "Flask, J. B.")),
        ("Bj\\o rn Kj\\ae r and Paul Sz\\H ucs", ("Kjær, Bjørn", "Szűcs, Paul")),
    ],
)
def test_names_are_told_family_name_first(written: str, names: tuple[str, ...]) -> None:
    assert _one(f"title = {{T}}, author = {{{written}}}").authors == names


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"The {\TeX}book and \LaTeX{} in use", "The TeXbook and LaTeX in use"),
        (r"Blowing \TeX\ into glass", "Blowing TeX into glass"),
        (r"A glass\slash flask survey", "A glass/flask survey"),
        (r"Sorting in $O(n \log n)$", "Sorting in O(n log n)"),
        (r"\(\Sigma\)\(\Delta\) glass of $\langle 100\rangle$", "ΣΔ glass of ⟨100⟩"),
        (r"{\noopsort{glass}}Plastic", "Plastic"),
        (r"In \begin{it}vitro\end{it} glass", "In vitro glass"),
        (r"Labor{\-}atory ware, half\/full\!", "Laboratory ware, halffull"),
    ],
)
def test_a_title_keeps_what_its_commands_print(written: str, read: str) -> None:
    assert _one(f"title = {{{written}}}").title == read


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("@article{a, title = {A review of glass}}", "research"),
        ("@article{a, title = {T}, document_type = {Review}}", "review"),
        ("@misc{a, title = {T}, eprint = {2001.1}, archiveprefix = {arXiv}}", "preprint"),
        ("@article{a, title = {T}, journal = {bioRxiv}}", "preprint"),
        ("@article{a, title = {T}, journal = {arXiv preprint arXiv:2001.1}}", "preprint"),
        ("@misc{a, title = {T}, doi = {10.48550/arxiv.2001.1}, publisher = {arXiv}}", "preprint"),
        ("@article{a, title = {T}, journal = {J Glass}, publisher = {arXiv}}", "research"),
        ("@article{a, title = {T}, journal = {J Glass}, eprint = {2001.1}, archiveprefix = {arXiv}}", "research"),
        ("@techreport{a, title = {T}}", "unknown"),
        ("@incollection{a, title = {T}}", "book"),
    ],
)
def test_a_kind_is_what_the_entry_says_and_never_guessed_from_the_title(entry: str, kind: str) -> None:
    assert read_text(entry, "a.bib").sources[0].kind.value == kind


def test_bytes_of_several_encodings_are_read() -> None:
    text = "@article{a, title = {Über Glas}, year = 2001}\r\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        reading = read_bytes(text.encode(encoding), "a.bib")
        assert reading is not None
        assert reading.sources[0].title == "Über Glas"


def test_a_note_tells_the_identifiers_that_no_field_has() -> None:
    source = _one("title = {T}, note = {Publisher: Example\nPMID: 30000001\nPMCID: PMC300001\nDOI: 10.1234/a\\_b}")
    assert (source.doi, source.pmid, source.pmcid) == ("10.1234/a_b", "30000001", "PMC300001")
    source = _one("title = {T}, doi = {10.1234/own}, note = {Comment on PMID: 30000002; DOI: 10.1234/noted}")
    assert (source.doi, source.pmid) == ("10.1234/own", None)
