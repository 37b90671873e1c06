"""Workbooks that want to do harm, or are damaged, end in one sentence."""

import io
import zipfile

import pytest

from evidence_graph.vocabulary import Severity
from evidence_loaders.claim_tables import workbooks
from tests.loaders.claim_tables.tables import Rows, as_workbook, read_bytes, told

ROWS = [("Claim", "PMID"), ("Leaves fall", 1)]


def _with_part(name: str, content: bytes) -> bytes:
    """A workbook with one part put in the place of its own."""
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(as_workbook(ROWS))) as old, zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return data.getvalue()


def _refusal(data: bytes) -> str:
    found = read_bytes(data, "a.xlsx")
    assert found is not None
    assert not found.claims
    (problem,) = found.problems
    assert problem.severity is Severity.ERROR
    return problem.message


def test_a_zip_bomb_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "UNPACKED_LIMIT", 1_000_000)
    assert "more than the limit" in _refusal(_with_part("xl/media/bomb.bin", bytes(1_000_001)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(encoding: str) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst>&b;</sst>'
    assert "document type" in _refusal(_with_part("xl/sharedStrings.xml", bomb.encode(encoding)))


def test_half_a_workbook_is_refused() -> None:
    whole = as_workbook(ROWS)
    assert "no whole archive" in _refusal(whole[: len(whole) // 2])


def test_a_damaged_sheet_is_refused() -> None:
    assert "can't be read" in _refusal(_with_part("xl/workbook.xml", b"<workbook"))


def test_a_workbook_without_claims_says_so() -> None:
    assert "no sheet has a header" in _refusal(as_workbook([("Leaf", "Colour"), ("one", "green")]))


def test_a_sheet_that_breaks_off_gives_the_rows_before() -> None:
    sheet = b"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <dimension ref="A1:B3"/><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>Claim</t></is></c><c r="B1" t="inlineStr"><is><t>PMID</t></is></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Leaves fall</t></is></c><c r="B2"><v>1</v></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><t>Lea"""
    found = read_bytes(_with_part("xl/worksheets/sheet1.xml", sheet), "a.xlsx")
    assert found is not None
    assert told(found) == [("Leaves fall", [("1", "cites")])]
    assert [problem.severity for problem in found.problems] == [Severity.ERROR]


def test_a_cell_far_out_costs_nothing() -> None:
    sheet = b"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <dimension ref="A1:B3"/><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>Claim</t></is></c><c r="B1" t="inlineStr"><is><t>PMID</t></is></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Leaves fall</t></is></c><c r="XFD2"><v>1</v></c></row>
    </sheetData></worksheet>"""
    found = read_bytes(_with_part("xl/worksheets/sheet1.xml", sheet), "a.xlsx")
    assert found is not None
    assert told(found) == [("Leaves fall", [])]


def test_other_sheets_are_told() -> None:
    found = read_bytes(as_workbook(ROWS, "Notes"), "a.xlsx")
    assert found is not None
    assert [problem.code for problem in found.problems] == ["sheets"]


def test_every_problem_of_a_workbook_has_a_line() -> None:
    found = read_bytes(as_workbook([("Claim", "DOI"), ("Leaves fall", "10.5555/a")], "Notes"), "a.xlsx")
    assert found is not None
    assert [(problem.code, problem.line) for problem in found.problems] == [("sheets", 1)]


def test_a_workbook_of_references_is_a_bibliography() -> None:
    rows: Rows = [("Title", "Authors", "DOI", ""), ("Leaves", "Oak, A.\nElm, B.", "10.5555/a", None), (None,) * 4]
    found = read_bytes(as_workbook(rows, "Notes"), "a.xlsx")
    assert found is not None
    assert [(source.id, source.title) for source in found.sources] == [("doi:10.5555/a", "Leaves")]
    assert found.sources[0].authors == ("Oak, A.", "Elm, B.")
    assert [(entry.line, entry.raw) for entry in found.lists] == [(2, 'Leaves,"Oak, A.; Elm, B.",10.5555/a')]
    assert [problem.code for problem in found.problems] == ["sheets"]


def test_a_workbook_of_retractions_is_a_register() -> None:
    rows: Rows = [
        ("RetractionDate", "OriginalPaperDOI", "RetractionNature"),
        ("1/31/2023 0:00", "10.5555/a", "Retraction"),
    ]
    found = read_bytes(as_workbook(rows), "a.xlsx")
    assert found is not None
    assert [(notice.date, notice.keys) for notice in found.notices] == [("2023-01-31", ("doi:10.5555/a",))]
