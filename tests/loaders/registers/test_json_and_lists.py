"""open-retractions, PubMed's extracts and lists of identifiers."""

import json

import pytest

from tests.loaders.registers.register_files import noticed, read_bytes, told

WORK = {
    "retracted": True,
    "timestamp": 1_555_372_800_000,
    "updates": [{"timestamp": 1_586_909_521_321, "identifier": {"doi": "10.5555/notice"}, "type": "retraction"}],
    "identifier": {"doi": "10.5555/LEAF"},
    "publisher": "Leaf Press",
    "title": "Retraction: of leaves",
}


def _one(**changed: object) -> bytes:
    return json.dumps(WORK | changed, indent=2).encode()


def test_a_record_is_dated_by_its_notice_and_not_by_its_registration() -> None:
    reading = noticed(_one(), "data.json")
    assert told(reading) == [("retraction", "2019-04-16", ("doi:10.5555/leaf",))]
    assert reading.notices[0].register_name == "Open Retractions"
    assert reading.notices[0].url == "https://doi.org/10.5555/notice"


@pytest.mark.parametrize(
    ("retracted", "type_", "kind"),
    [
        (True, "erratum", "retraction"),
        (True, "retration", "retraction"),
        (False, "erratum", "correction"),
        (False, "corrigendum", "correction"),
        (False, "withdrawal", "concern"),
        (False, "expression_of_concern", "concern"),
        (False, "Expression of concern", "concern"),
    ],
)
def test_what_is_not_retracted_has_no_retraction_whatever_the_type(retracted: bool, type_: str, kind: str) -> None:
    update = WORK["updates"][0] | {"type": type_}  # type: ignore[index]  # the sample's own shape
    assert told(noticed(_one(retracted=retracted, updates=[update]), "data.json"))[0][0] == kind


def test_lines_and_lists_hold_the_same_records() -> None:
    two = [WORK, WORK | {"identifier": {"doi": "10.5555/b"}}]
    lines = "\n".join(json.dumps(record) for record in two).encode()
    assert told(noticed(lines, "all.jsonl")) == told(noticed(json.dumps(two, indent=1).encode(), "all.json"))
    assert len(noticed(lines, "all.jsonl").notices) == 2


def test_a_broken_line_is_told_and_loses_no_other() -> None:
    lines = [json.dumps(WORK), json.dumps(WORK)[:80], json.dumps(WORK | {"identifier": {"doi": "10.5555/c"}})]
    reading = noticed("\n".join(lines).encode(), "all.jsonl")
    assert [notice.keys[0] for notice in reading.notices] == ["doi:10.5555/leaf", "doi:10.5555/c"]
    assert [problem.line for problem in reading.problems] == [2]


def test_a_record_without_identifier_or_verdict_is_told_with_its_line() -> None:
    lines = [json.dumps(WORK), json.dumps(WORK | {"identifier": {}}), json.dumps({"identifier": {"doi": "10.5555/d"}})]
    reading = noticed("\n".join(lines).encode(), "all.jsonl")
    assert len(reading.notices) == 1
    assert [(problem.severity.value, problem.line) for problem in reading.problems] == [("warning", 2), ("error", 3)]


def test_a_list_of_numbers_is_a_register_only_where_its_name_says_so() -> None:
    numbers = b"993\n166323\n\n0\n7\n"
    reading = noticed(b"PMID\n" + numbers[:11] + b"\n7\n", "pmid-retractedpu-set.txt")
    assert told(reading) == [("retraction", None, (f"pmid:{number}",)) for number in (993, 166323, 7)]
    assert {notice.register_name for notice in reading.notices} == {"PubMed"}
    assert read_bytes(b"993\n166323\n", "included.txt") is None
    assert told(noticed(b"993\n", "concerns.txt"))[0][0] == "concern"


def test_the_lines_of_a_list_may_name_the_kind_of_identifier_and_hold_remarks() -> None:
    lines = b"# of PubMed\r\nPMID: 993\r\npmid 7 # leaves\r\nDOI: 10.5555/A\r\nPMCID: PMC12\r\n"
    keys = [key for _, _, (key,) in told(noticed(lines, "retracted.txt"))]
    assert keys == ["pmid:993", "pmid:7", "doi:10.5555/a", "pmcid:PMC12"]


def test_lines_that_are_no_identifier_are_told() -> None:
    lines = "\n".join([*(str(number) for number in range(1, 61)), "0", "none"])
    reading = noticed(lines.encode(), "retracted.tsv")
    assert len(reading.notices) == 60
    assert [problem.line for problem in reading.problems] == [61, 62]


def test_prose_about_retractions_is_no_list() -> None:
    assert read_bytes(b"12 papers were retracted\nin the year 2019\n", "retracted.txt") is None


def test_an_extract_of_pubmed_does_not_date_the_notice() -> None:
    records = [{"pubDate": {"date": "1994-01-19"}, "pmid": "7", "reviseDate": None}, {"pubDate": None, "pmid": "0"}]
    reading = noticed(json.dumps(records).encode(), "sample.json")
    assert told(reading) == [("retraction", None, ("pmid:7",))]
    assert [problem.code for problem in reading.problems] == ["no-identifier"]
