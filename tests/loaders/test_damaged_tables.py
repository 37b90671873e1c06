"""Whatever happens to the bytes of a register or a table of claims, reading it ends in a reading or in problems."""

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence_loaders.claim_tables import reading as claim_table
from evidence_loaders.claim_tables import scifact
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.registers import identifier_list, open_retractions, pubmed_extract, retraction_watch
from tests.loaders.claim_tables.tables import as_csv, as_workbook
from tests.loaders.registers.register_files import watch

CLAIM = {"claim": "Leaves fall", "evidence": {"5": [{"label": "SUPPORT", "sentences": [0]}]}, "cited_doc_ids": [5, 6]}
WORK = {"retracted": True, "timestamp": 1, "updates": [{"type": "erratum"}], "identifier": {"doi": "10.5555/a"}}
ROWS = [
    ("claim", "doi", "year", "stance"),
    ("Leaves fall", "10.5555/a", "2001", "supports"),
    ("Leaves grow", "", "", ""),
]
LOADERS = (
    (retraction_watch, watch({}, {"OriginalPaperDOI": "10.5555/b"})),
    (open_retractions, "\n".join([json.dumps(WORK)] * 3).encode()),
    (pubmed_extract, json.dumps([{"pmid": "7", "pubDate": None, "reviseDate": None}]).encode()),
    (identifier_list, b"PMID\n7\n8\n"),
    (scifact, b'{"doc_id": 5, "title": "Leaves", "abstract": ["a"]}\n' * 3),
    (claim_table, as_csv(ROWS)),
    (claim_table, "\n".join([json.dumps(CLAIM)] * 3).encode()),
    (claim_table, json.dumps({"a": CLAIM, "b": CLAIM}, indent=1).encode()),
    (claim_table, as_workbook(ROWS)),
)
BITS = (
    b"",
    b"{",
    b"}",
    b"[",
    b'"',
    b"\n",
    b",",
    b";;",
    b"\x00",
    b"\xff\xfe",
    b"null",
    b"1e999",
    b"0",
    b"=",
    b"\\",
    b"PK",
)


@settings(max_examples=400, deadline=5_000)
@given(st.sampled_from(LOADERS), st.sampled_from(BITS), st.data())
def test_damaged_bytes_give_a_reading_or_problems(
    loader: tuple[object, bytes], bit: bytes, data: st.DataObject
) -> None:
    module, whole = loader
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 300)))
    damaged = whole[:start] + bit * data.draw(st.integers(1, 3)) + whole[end:]
    (found,) = module.read(InputFile.of("damaged", damaged), ReadingOptions())  # type: ignore[attr-defined]  # a module
    assert found.claims or found.notices or found.lists or found.problems


@pytest.mark.parametrize("module", [claim_table, open_retractions, pubmed_extract])
@pytest.mark.parametrize("hostile", [b"[" * 100_000, b'{"a":' * 100_000, b'{"claim": ' + b"9" * 5_000 + b"}"])
def test_json_that_is_nested_too_deep_is_a_problem(module: object, hostile: bytes) -> None:
    (found,) = module.read(InputFile.of("deep.json", hostile), ReadingOptions())  # type: ignore[attr-defined]  # a module
    assert found.problems
    assert not found.claims


def test_one_cell_of_megabytes_is_a_problem_and_loses_no_other() -> None:
    text = io.StringIO()
    text.write("claim,pmid\nLeaves fall,1\n" + "x" * 2_000_000 + ",2\nLeaves grow,3\n")
    (found,) = claim_table.read(InputFile.of("a.csv", text.getvalue().encode()), ReadingOptions())
    assert [claim.text for claim in found.claims] == ["Leaves fall", "Leaves grow"]
    assert [problem.line for problem in found.problems] == [3]
