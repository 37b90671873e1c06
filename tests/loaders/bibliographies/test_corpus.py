"""Every bibliography of the corpus, against what its truth file and its twins tell."""

import sys
from collections import Counter

import pytest

from evidence_graph.model import Source
from evidence_graph.vocabulary import Severity
from tests.loaders.bibliographies.reading import listed, read_bytes
from tests.loaders.bibliographies.truth import DEVIATIONS, differs, expected, truths, wrong_in
from tests.material import corpus


def test_every_bibliography_of_the_corpus_is_read_as_its_truth_says(capsys: pytest.CaptureFixture[str]) -> None:
    right: Counter[str] = Counter()
    wrong: list[str] = []
    for truth in truths(corpus()):
        name = truth["file"].removeprefix("B_bib/")
        reading = read_bytes((corpus() / truth["file"]).read_bytes(), name)
        faults = wrong_in(reading, truth)
        wrong += [f"{name}: {fault}" for fault in faults]
        if reading is not None and not faults:
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
    "jabref__MedlineImporterTestMalformedEntry.xml": 1,
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
