"""`evidence load`, `parse`, `forget`, `export`: files into the graph, and out again."""

import json
import os
import signal
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from evidence_api.output.load_report import Reporter
from evidence_graph.errors import StoreUnreachable
from evidence_graph.model import Problem
from evidence_graph.vocabulary import Severity
from tests.api.command_line.articles import ARTICLE
from tests.api.command_line.running import EVIDENCE, Evidence, lines_of
from tests.readings import reading, work

CUPS = reading("cups.txt", [work("Cups and saucers compared", 2012)], [["1"], []])
POTS = reading("pots.txt", [work("Pots that pour without a drop", 2014)], [["1"]])


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "warm.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


def summary(evidence: Evidence) -> Any:
    return json.loads(evidence.done("ask", "summary", "--format", "json"))["rows"]


def test_a_load_tells_what_it_did_by_format(evidence: Evidence, article: Path) -> None:
    told = evidence.done("load", article).splitlines()
    assert told[0].split() == ["documents", "claims", "references", "sources", "notices"]
    assert told[1].split() == ["article-text", "1", "3", "2", "2", "0"]
    assert told[2] == "1 file; documents: 1 new, 0 revised, 0 unchanged"
    assert told[3] == "0 errors, 0 warnings"


def test_loading_the_same_again_changes_nothing(evidence: Evidence, article: Path) -> None:
    evidence.done("load", article)
    before = evidence.done("ask", "summary", "--format", "json")
    assert "documents: 0 new, 0 revised, 1 unchanged" in evidence.done("load", article)
    assert evidence.done("ask", "summary", "--format", "json") == before


def test_what_can_not_be_read_is_an_error_with_its_place_and_the_rest_is_loaded(
    evidence: Evidence, article: Path
) -> None:
    (article.parent / "bad.jsonl").write_text(lines_of([CUPS]) + '{"document": 3}\n')
    ended = evidence("load", article.parent / "bad.jsonl", article, "--report", article.parent / "report.jsonl")
    assert ended.status == 1
    assert ended.err.startswith("bad.jsonl:2: error json-lines not a reading")
    assert "documents: 2 new" in ended.out
    assert "1 error, 0 warnings" in ended.out
    report = json.loads((article.parent / "report.jsonl").read_text())
    assert (report["file"], report["line"], report["severity"]) == ("bad.jsonl", 2, "error")


def test_warnings_are_told_with_their_place_and_are_no_failure(embedded: Evidence, article: Path) -> None:
    article.write_text(ARTICLE.replace("1. Arden", "Arden").replace("2. Cole", "Cole"))
    ended = embedded("load", article)
    assert ended.status == 0
    assert "warm.txt:11: warning assumed-order" in ended.err


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\x02" * 400, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, b" " * 50_000_000],
    ids=["empty", "NULs", "picture", "50 MB"],
)
def test_a_file_that_is_no_text_is_one_error_that_names_it(embedded: Evidence, tmp_path: Path, content: bytes) -> None:
    embedded.load(CUPS)
    before = summary(embedded)
    (tmp_path / "odd.txt").write_bytes(content)
    ended = embedded("load", tmp_path / "odd.txt")
    assert ended.status == 1
    assert ended.err.startswith("odd.txt")
    assert " error " in ended.err
    assert ended.err.count("\n") == 1
    assert summary(embedded) == before


def test_a_name_that_is_no_unicode_is_written_out(embedded: Evidence, tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"warm\xff.txt")
    odd.write_text(ARTICLE)
    embedded.done("load", odd)
    assert json.loads(embedded.done("parse", odd))["document"]["file"] == r"warm\xff.txt"
    assert embedded.done("ask", "unsupported", "--document", r"warm\xff.txt", "--format", "csv").count("\n") == 2


def test_an_empty_folder_is_said_to_hold_nothing(embedded: Evidence, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ended = embedded("load", tmp_path / "empty")
    assert ended.status == 0
    assert ended.err == f"evidence: no files in {tmp_path}/empty\n"


def test_a_publisher_can_be_named(embedded: Evidence, article: Path) -> None:
    told = json.loads(embedded.done("parse", article, "--publisher", "Kettle House"))
    assert told["document"]["publisher"] == "Kettle House"


def test_what_parse_prints_can_be_loaded_and_gives_the_same_graph(evidence: Evidence, article: Path) -> None:
    parsed = evidence.done("parse", article)
    assert set(json.loads(parsed)) >= {"document", "claims", "references", "lists", "sources", "notices", "problems"}
    evidence.done("load", article)
    direct = [evidence.done("ask", name, "--format", "jsonl") for name in ("summary", "unsupported", "dangling")]
    evidence.done("forget", "warm.txt")
    file = article.parent / "parsed.jsonl"
    file.write_text(parsed, encoding="utf-8")
    evidence.done("load", file)
    again = [evidence.done("ask", name, "--format", "jsonl") for name in ("summary", "unsupported", "dangling")]
    assert again == direct


def test_spans_cover_the_text_once(embedded: Evidence, article: Path) -> None:
    told = json.loads(embedded.done("parse", "--spans", article))
    spans = sorted((span["start"], span["end"]) for span in told["spans"])
    assert spans[0][0] == 0
    assert spans[-1][1] == len(told["document"]["text"])
    assert all(before[1] == after[0] for before, after in pairwise(spans))


def test_parse_needs_no_store(embedded: Evidence, article: Path) -> None:
    embedded.patch.setattr(type(embedded.place), "environ", lambda _: {"EVIDENCE_STORE": "bolt://localhost:1"})
    assert embedded("parse", article).status == 0


def test_parse_fails_where_a_file_could_not_be_read(embedded: Evidence, tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_bytes(b"\x00" * 99)
    ended = embedded("parse", tmp_path / "odd.txt")
    assert ended.status == 1
    assert json.loads(ended.out)["problems"][0]["severity"] == "error"


def test_a_document_can_be_forgotten(evidence: Evidence) -> None:
    evidence.load(CUPS, POTS)
    told = evidence.done("forget", "cups.txt")
    assert told == f"cups.txt: forgot 1 document ({CUPS.document.id}).\n"
    counted = {(row["what"], row["by"]): row["count"] for row in summary(evidence)}
    assert counted["documents", None] == 1


def test_json_lines_out_of_one_store_give_the_same_answers_in_another(evidence: Evidence, tmp_path: Path) -> None:
    evidence.load(CUPS, POTS)
    evidence.done("identify", "cups.txt", "1", "none", "--by", "Ada", "--why", "it is another cup")
    evidence.done("export", "--format", "jsonl", "--output", tmp_path / "all.jsonl")
    other = ("--store", str(tmp_path / "other.db"))
    evidence.done("load", tmp_path / "all.jsonl", *other)
    for question in ("unsupported", "dangling", "summary"):
        asked = ("ask", question, "--format", "jsonl")
        assert evidence.done(*asked, *other) == evidence.done(*asked)
    assert "it is another cup" in evidence.done("decisions", *other, "--format", "csv")


def _many(folder: Path) -> Path:
    """A folder that takes a while to load, whose first file has an error and whose second a warning."""
    (folder / "many").mkdir()
    (folder / "many" / "0.txt").write_bytes(b"")
    doubt = (Problem(severity=Severity.WARNING, code="doubtful-marker", message="is it a cup?", line=1),)
    for number in range(1, 7):
        many = reading(f"{number}.txt", [work(f"The work of number {number}")], [["1"]] * 1_500)
        told = many.model_copy(update={"problems": doubt if number == 1 else ()})
        (folder / "many" / f"{number}.jsonl").write_text(lines_of([told]))
    return folder / "many"


def test_an_interrupted_load_leaves_whole_documents_and_its_report(evidence: Evidence, tmp_path: Path) -> None:
    shown = Reporter.show

    def interrupted(reporter: Reporter, progress: Any) -> None:
        shown(reporter, progress)
        if progress.file == "4.jsonl":
            raise KeyboardInterrupt

    evidence.patch.setattr(Reporter, "show", interrupted)
    ended = evidence("load", _many(tmp_path), "--report", tmp_path / "report.jsonl")
    assert ended.status == 130
    assert ended.err.endswith(
        "evidence: stopped; what was loaded stays, maybe more than was counted: load again to go on\n"
    )
    told = [json.loads(line)["code"] for line in (tmp_path / "report.jsonl").read_text().splitlines()]
    assert told == ["empty", "doubtful-marker"]
    rows = summary(evidence)
    documents = sum(row["count"] for row in rows if row["what"] == "documents")
    claims = sum(row["count"] for row in rows if (row["what"], row["by"]) == ("claims", "kind"))
    assert 0 < documents < 5
    assert claims == 1_500 * documents


def test_a_load_whose_store_fails_leaves_its_report(embedded: Evidence, tmp_path: Path) -> None:
    shown = Reporter.show

    def failed(reporter: Reporter, progress: Any) -> None:
        shown(reporter, progress)
        raise StoreUnreachable("the kettle is gone")

    embedded.patch.setattr(Reporter, "show", failed)
    ended = embedded("load", _many(tmp_path), "--report", tmp_path / "report.jsonl")
    assert ended.status == 3
    assert ended.err.endswith("evidence: the kettle is gone\n")
    assert json.loads((tmp_path / "report.jsonl").read_text())["code"] == "empty"


def test_ctrl_c_ends_a_load_with_a_sentence(embedded: Evidence, tmp_path: Path) -> None:
    running = subprocess.Popen(
        [EVIDENCE, "load", str(_many(tmp_path))],
        env=embedded.place.environ(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stderr
    assert running.stderr.readline() == "0.txt:1: error empty the file is empty\n"
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=60)
    assert running.returncode == 130
    assert told.endswith("evidence: stopped; what was loaded stays, maybe more than was counted: load again to go on\n")
