"""Every file of the corpus is read as its truth has it, and the docs show the table as it is."""

from pathlib import Path

import pytest

from tests.corpus.retraction_hits import wrong_hits
from tests.corpus.table import Judged, judged, main, table
from tests.corpus.verdicts import Case, verdict
from tests.house.project import ROOT
from tests.material import corpus

PAGE = ROOT / "docs" / "corpus.md"


@pytest.fixture(scope="module")
def found() -> Judged:
    return judged(corpus())


def test_no_file_is_wrong(found: Judged) -> None:
    assert not {told.case.file: told.faults for verdicts in found.values() for told in verdicts if told.faults}


def test_the_docs_show_the_table_as_it_is_printed(found: Judged) -> None:
    assert f"```\n{table(found)}\n```" in PAGE.read_text(encoding="utf-8")


def test_every_file_with_a_truth_is_counted_once(found: Judged) -> None:
    folders = ("A_jats", "B_bib", "C_claims", "E_retraction", "F_rdf", "G_hostile")
    there = [f"{folder}/{path.name}" for folder in folders for path in (corpus() / folder).iterdir()]
    pages = [f"D_docs/{path.name}" for path in (corpus() / "D_docs").iterdir() if not path.match("*.truth.json")]
    assert sorted(told.case.file for verdicts in found.values() for told in verdicts) == sorted(there + pages)


def test_registers_have_those_works_as_retracted_that_the_truth_has() -> None:
    assert wrong_hits(corpus()) == []


@pytest.fixture
def text(tmp_path: Path) -> Path:
    (tmp_path / "leaf.txt").write_text("Leaves\n\nLeaves fall in autumn. 1\n")
    return tmp_path


def test_a_wrong_file_is_named_with_the_reason(text: Path) -> None:
    told = verdict(text, Case("leaf.txt", lambda told: [f"{len(told)} reading, not two"]))
    assert told.faults == ("1 reading, not two",)
    printed = table({"article text": [told]})
    assert "article text      1      0      1" in printed
    assert "Wrong:\n  leaf.txt: 1 reading, not two" in printed


def test_a_file_taken_for_another_format_is_wrong(text: Path) -> None:
    assert verdict(text, Case("leaf.txt", lambda _: [], ("jats",))).faults == ("taken for article-text",)


def test_a_file_whose_truth_is_wrong_counts_as_right_and_is_named(text: Path) -> None:
    printed = table({"HTML": [verdict(text, Case("leaf.txt", lambda _: [], truth_wrong="it counts twice"))]})
    assert "HTML        1      1      0            1" in printed
    assert printed.endswith("No file is wrong.\n\nThe truth is wrong:\n  leaf.txt: it counts twice")


def test_without_a_corpus_the_reason_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EVIDENCE_MATERIAL", str(tmp_path))
    assert main() == 0
    assert capsys.readouterr().out == f"no folder {tmp_path / 'corpus'}: set EVIDENCE_MATERIAL to where corpus/ is\n"
