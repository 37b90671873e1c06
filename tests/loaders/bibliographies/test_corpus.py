"""Every bibliography of the corpus, against what its truth file and its twins tell."""

import sys
from collections import Counter

import pytest

from evidence_graph.model import Source
from evidence_graph.vocabulary import Severity
from tests.loaders.bibliographies.reading import listed, read_bytes
from tests.loaders.bibliographies.truth import Counts, counted, differs, expected, truths
from tests.material import corpus

INHERITED = (
    "entries take the year or title of the entry that their crossref names, as BibLaTeX does; the truth does not"
)
FIXTURE = "nested test data of a program and no bibliography: refused, with a problem for each object"
WITH_YEAR = "the truth looks for CSL's date, which Europe PMC does not write: the year is in pubYear"
DEVIATIONS = {
    "bbt__Better_BibTeX.003.bib": (INHERITED, Counts(2, {"2006": 2}, 0)),
    "bbt__Child_items_that_use_the_crossref_field_do_not_have_their_parent_fields_imported_2373.bib": (
        INHERITED,
        Counts(3, {"2004": 3}, 0),
    ),
    "bbt__Crossrefd_incollection_items_are_missing_date_on_import_3514.bib": (
        INHERITED,
        Counts(6, {"2011": 2, "2007": 2, "2023": 2}, 0),
    ),
    "bbt__Dealing_with_base64-encoded_paths_from_BibDesk_2374.bib": (INHERITED, Counts(3, {"2004": 2, "2019": 1}, 0)),
    "jabref__biblatex-software.bib": (INHERITED, Counts(9, {"1994": 3, "1996": 1, "2020": 5}, 0)),
    "citationjs__year_and_month_with_date.bib": (
        "BibLaTeX reads date before year, and so does the program that the file comes from",
        Counts(1, {"2016": 1}, 1),
    ),
    "citationjs__doi.json": ("four works by DOI, which the truth counts as one object", Counts(4)),
    "citationjs__input.json": (FIXTURE, Counts(0)),
    "citationjs__output.json": (FIXTURE, Counts(0)),
    "europepmc__PMC5102879.result.json": (WITH_YEAR, Counts(1, {"2016": 1}, 0)),
    "europepmc__PMC5172360.result.json": (WITH_YEAR, Counts(1, {"2016": 1}, 0)),
    "europepmc__PMC6487399.result.json": (WITH_YEAR, Counts(1, {"2019": 1}, 0)),
    "europepmc__PMC6696025.result.json": (WITH_YEAR, Counts(1, {"2019": 1}, 0)),
    "europepmc__PMC8027282.result.json": (WITH_YEAR, Counts(1, {"2021": 1}, 0)),
    "europepmc__PMC8539422.result.json": (WITH_YEAR, Counts(1, {"2021": 1}, 0)),
    "europepmc__PMC8747590.result.json": (WITH_YEAR, Counts(1, {"2022": 1}, 0)),
    "jabref__MedlineImporterTestNbib.xml": ("an article and a book; the truth counts articles", Counts(2)),
    "jabref__MedlinePlainImporterTestMultipleEntries.txt": (
        "seven records; the truth knows only those that begin with PMID and a space",
        Counts(7, {"2009": 1, "2013": 1, "2010": 1, "None": 4}, 5),
    ),
}
"""Files whose truth is wrong: why, and what is right."""


def test_every_bibliography_of_the_corpus_is_read_as_its_truth_says(capsys: pytest.CaptureFixture[str]) -> None:
    right: Counter[str] = Counter()
    wrong: list[str] = []
    for truth in truths(corpus()):
        name = truth["file"].removeprefix("B_bib/")
        wanted = DEVIATIONS[name][1] if name in DEVIATIONS else expected(truth)
        reading = read_bytes((corpus() / truth["file"]).read_bytes(), name)
        if reading is None:
            if wanted is not None and wanted.entries:
                wrong.append(f"{name}: not recognised")
            continue
        if wanted is not None and differs(counted(reading), wanted):
            wrong.append(f"{name}: {counted(reading)} instead of {wanted}")
        else:
            right[reading.document.format] += 1
    with capsys.disabled():
        sys.stdout.write(f"\nbibliographies right: {dict(right)}; wrong: {len(wrong)}\n")
    assert not wrong


def test_what_is_called_wrong_in_the_truth_differs_from_it() -> None:
    told = {truth["file"].removeprefix("B_bib/"): expected(truth) for truth in truths(corpus())}
    for name, (_, right) in DEVIATIONS.items():
        truth = told[name]
        assert truth is None or differs(right, truth) or differs(truth, right), name


TWINS = (".ris", ".xml", ".txt", ".isi")
NOT_THE_SAME = {
    "RisImporterTest1": "five titles in one record: the twin strings them together",
    "MODSImporterTestMinimal": "a record without content: the twin is an empty file",
    "MarcXmlParserTestNotes": "the twin's only entry opens no brace, and is told as a problem",
    "MedlinePlainImporterTestMultiTitle": "five titles in one record, joined with other signs",
}


def test_two_formats_of_one_bibliography_say_the_same() -> None:
    compared = 0
    for bib in sorted((corpus() / "B_bib").glob("jabref__*.bib")):
        for other in (bib.with_suffix(suffix) for suffix in TWINS):
            if not other.is_file() or bib.stem.removeprefix("jabref__") in NOT_THE_SAME:
                continue
            one, two = read_bytes(bib.read_bytes(), bib.name), read_bytes(other.read_bytes(), other.name)
            if one and two:
                compared += 1
                assert [_told(source) for source in listed(one)] == [_told(source) for source in listed(two)], other
    assert compared > 20


def _told(source: Source) -> tuple[object, ...]:
    return source.title and source.title.removesuffix("."), source.year, source.doi


HOSTILE = {
    "jabref__encoding-utf-16BE-with-header.bib": 1,
    "jabref__encoding-utf-8-with-header.bib": 1,
    "jabref__encoding-utf-8-without-header.bib": 1,
    "jabref__encoding-utf-8-without-header-with-databasetypecomment.bib": 1,
    "jabref__encoding-windows-1252-but-utf-8-declared--decoding-fails.bib": 1,
    "jabref__tiny-BE-noBOM.bib": 1,
    "jabref__tiny-BE-withBOM.bib": 1,
    "jabref__tiny-LE-noBOM.bib": 1,
    "jabref__RisImporterCorrupted.ris": 1,
    "jabref__MedlinePlainImporterStringOutOfBounds.txt": 2,
    "jabref__MedlineImporterTestMalformedEntry.xml": 0,
    "jabref__CffImporterTestInvalid2.cff": 0,
}


@pytest.mark.parametrize(("name", "entries"), HOSTILE.items())
def test_damaged_bibliographies_give_what_is_left_of_them(name: str, entries: int) -> None:
    reading = read_bytes((corpus() / "G_hostile" / name).read_bytes(), name)
    assert reading is not None
    assert len(reading.lists) == entries
    if not entries:
        assert any(problem.severity is Severity.ERROR and problem.line for problem in reading.problems)


def test_no_other_document_of_the_corpus_is_taken_for_a_bibliography() -> None:
    lists_of_references = {"deepreview__manual-references.json", "deepreview__references.json"}
    taken = set()
    for family in ("A_jats", "C_claims", "D_docs", "E_retraction", "F_rdf"):
        for file in (corpus() / family).iterdir():
            if read_bytes(file.read_bytes(), file.name) is not None:
                taken.add(file.name)
    assert taken == lists_of_references
