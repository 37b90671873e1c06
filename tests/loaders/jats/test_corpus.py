"""Real articles of many publishers, each with a truth made by others."""

import json
import subprocess
import sys
import unicodedata
from pathlib import Path
from time import perf_counter

import pytest

from evidence_graph.model import Reading
from evidence_graph.vocabulary import Severity
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.jats import read
from tests.loaders.jats.corpus_truth import Truth, readings_of, wrong
from tests.material import corpus

FILES = 112
LONGEST = 10.0
"""Seconds for one file, on a busy machine."""


def truths(name: str) -> list[Truth]:
    lines = (corpus() / "truth" / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_every_article_of_the_corpus_is_read_as_its_truth_has_it() -> None:
    found = truths("jats.jsonl")
    assert len(found) == FILES
    assert not {truth["file"]: told for truth in found if (told := wrong(readings_of(corpus(), truth), truth))}


def test_odd_articles_are_read_as_their_truth_has_it() -> None:
    readable = [truth for truth in truths("hostile_jats.jsonl") if "parse_error" not in truth]
    assert len(readable) == 4
    assert not {truth["file"]: told for truth in readable if (told := wrong(readings_of(corpus(), truth), truth))}


def test_articles_that_are_no_valid_xml_are_read_as_far_as_they_go_with_the_line_of_the_damage() -> None:
    told = {
        truth["file"]: readings_of(corpus(), truth) for truth in truths("hostile_jats.jsonl") if "parse_error" in truth
    }
    problems = {name: [(one.severity, one.code, one.line) for one in found[0].problems] for name, found in told.items()}
    assert problems == {
        "G_hostile/derived_cp1252_declared_utf8.xml": [(Severity.WARNING, "encoding", 174)],
        "G_hostile/derived_truncated.xml": [
            (Severity.ERROR, "damaged-xml", 578),
            (Severity.WARNING, "dangling-citation", 236),
        ],
    }
    assert all(len(found[0].claims) > 50 for found in told.values())


def hostile() -> list[Path]:
    return sorted((corpus() / "G_hostile").iterdir())


def covers(reading: Reading) -> bool:
    text = reading.document.text or ""
    return "".join(text[span.start : span.end] for span in reading.spans) == text


def test_whatever_a_file_holds_it_ends_soon_as_a_reading_or_a_problem_with_a_line() -> None:
    for path in hostile():
        started = perf_counter()
        told = list(read(InputFile.of(path.name, path.read_bytes()), ReadingOptions()))
        assert perf_counter() - started < LONGEST, path.name
        assert told, path.name
        for reading in told:
            assert reading.claims or reading.references or reading.document.text is not None or reading.problems, (
                path.name
            )
            assert all(problem.line for problem in reading.problems), path.name
            assert covers(reading), path.name


def test_hostile_files_take_no_more_than_half_a_gigabyte() -> None:
    program = [sys.executable, str(Path(__file__).with_name("peak_memory.py")), str(corpus() / "G_hostile")]
    peak = subprocess.run(program, capture_output=True, text=True, check=True).stdout
    assert int(peak) < 512 * 1024


@pytest.mark.parametrize("name", ["plos__journal.pmed.0020124.xml", "scielo__0034-8910-rsp-48-2-0225.xml"])
def test_spans_cover_real_articles_once(name: str) -> None:
    path = corpus() / "A_jats" / name
    assert all(covers(reading) for reading in read(InputFile.of(name, path.read_bytes()), ReadingOptions()))


def test_sentences_and_what_they_cite_are_those_of_the_statements_that_others_took_from_the_articles() -> None:
    right = total = 0
    for path in sorted((corpus() / "D_docs").glob("derived_oracle__*.truth.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        source = corpus() / truth["source_file"].removeprefix("shared/")
        whole, *_ = read(InputFile.of(source.name, source.read_bytes()), ReadingOptions())
        found = {_letters(claim.text): {one.reference for one in claim.cites} for claim in whole.claims}
        names = {one["number"]: one["ref_id"] for one in truth["references"]}
        for one in truth["statements"]:
            total += 1
            cites = {names[number] for number in one["numbers"]}
            right += cites <= found.get(_letters(one["text"]), set()) if cites else _letters(one["text"]) in found
    assert total == 873
    assert right / total > SAME_STATEMENTS


SAME_STATEMENTS = 0.97
"""Share; the others differ in where a sentence ends after "40 °C." or "Prof.", or in a formula left out there."""


def _letters(text: str) -> str:
    """Letters and digits alone: the truth writes powers as plain digits."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))
