"""Retraction Watch's table: what a row says, whatever way its identifiers are written."""

import pytest

from evidence_graph.vocabulary import Severity
from tests.loaders.registers.register_files import COLUMNS, noticed, told, watch


def test_a_row_is_a_dated_notice_about_the_original_paper() -> None:
    reading = noticed(watch({"OriginalPaperPubMedID": "123"}))
    (notice,) = reading.notices
    assert (notice.kind.value, notice.date, notice.register_name) == ("retraction", "2023-01-31", "Retraction Watch")
    assert notice.keys == ("doi:10.5555/leaf", "pmid:123")
    assert notice.url == "https://doi.org/10.5555/notice"
    assert not reading.sources
    assert not reading.lists
    assert not reading.problems


@pytest.mark.parametrize(
    ("nature", "kind"),
    [
        ("Retraction", "retraction"),
        ("Correction", "correction"),
        ("Expression of concern", "concern"),
        ("Expression of Concern ", "concern"),
        ("Reinstatement", "reinstatement"),
    ],
)
def test_each_nature_is_a_kind(nature: str, kind: str) -> None:
    assert told(noticed(watch({"RetractionNature": nature})))[0][0] == kind


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("10.1016/S0140-6736(05)67728-8", ["10.1016/s0140-6736(05)67728-8"]),
        ("10.5555/a,b", ["10.5555/a,b"]),
        (
            "10.1002/(SICI)1097(1998)17:15<1661::AID-SIM968>3.0.CO;2-2",
            ["10.1002/(sici)1097(1998)17:15<1661::aid-sim968>3.0.co;2-2"],
        ),
        (
            "https://doi.org/10.1002/(SICI)1097%281998%2917:15%3C1661::AID-SIM968%3E3.0.CO;2-2",
            ["10.1002/(sici)1097(1998)17:15<1661::aid-sim968>3.0.co;2-2"],
        ),
        ("10.5555/X&lt;1&gt;", ["10.5555/x<1>"]),
        ("10.5555/ABC; 10.5555/def", ["10.5555/abc", "10.5555/def"]),
        ("http://dx.doi.org/10.5555/A, doi:10.5555/B", ["10.5555/a", "10.5555/b"]),
        ("10.5555/same;10.5555/SAME", ["10.5555/same"]),
    ],
)
def test_dois_match_however_they_are_written(written: str, keys: list[str]) -> None:
    assert told(noticed(watch({"OriginalPaperDOI": written})))[0][2] == tuple(f"doi:{key}" for key in keys)


@pytest.mark.parametrize("placeholder", ["unavailable", "Unavailable", "", "0", "N/A"])
def test_a_placeholder_is_no_identifier_and_the_row_is_told(placeholder: str) -> None:
    reading = noticed(watch({}, {"OriginalPaperDOI": placeholder, "OriginalPaperPubMedID": "0"}))
    assert len(reading.notices) == 1
    (problem,) = reading.problems
    assert (problem.code, problem.line) == ("no-identifier", 3)


def test_thousands_of_rows_without_identifier_are_one_problem_with_their_number() -> None:
    reading = noticed(watch({}, *[{"OriginalPaperDOI": "unavailable"}] * 3_000))
    (problem,) = reading.problems
    assert problem.line == 3
    assert "3,000 rows" in problem.message
    assert "on to 3002" in problem.message


def test_a_nature_that_nobody_knows_is_an_error_with_its_line() -> None:
    reading = noticed(watch({}, {"RetractionNature": "Applause"}))
    assert [(problem.severity, problem.line) for problem in reading.problems] == [(Severity.ERROR, 3)]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("12/5/2019 0:00", "2019-12-05"),
        ("12/05/2019", "2019-12-05"),
        ("2019-12-05", "2019-12-05"),
        ("31/12/2019 0:00", None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates_are_month_day_year(written: str, day: str | None) -> None:
    reading = noticed(watch({"RetractionDate": written}))
    assert reading.notices[0].date == day
    assert len(reading.problems) == (day is None and bool(written))


def test_text_in_quotes_and_over_lines_moves_no_line_number() -> None:
    reading = noticed(watch({"Notes": 'see "here",\nand there'}, {"OriginalPaperDOI": "unavailable"}))
    assert [problem.line for problem in reading.problems] == [4]


def test_a_table_saved_by_a_spreadsheet_program_is_the_same_register() -> None:
    table = watch({}, {"OriginalPaperDOI": "10.5555/b", "OriginalPaperPubMedID": "7.0"}, delimiter=";").decode()
    saved = ("\ufeff" + table.replace("\r\n", "\r")).encode("utf-8")
    assert told(noticed(saved)) == [
        ("retraction", "2023-01-31", ("doi:10.5555/leaf",)),
        ("retraction", "2023-01-31", ("doi:10.5555/b", "pmid:7")),
    ]


def test_the_same_notice_twice_is_one() -> None:
    assert len(noticed(watch({}, {})).notices) == 1


def test_a_damaged_row_loses_no_other() -> None:
    whole = watch({}, {"OriginalPaperDOI": "10.5555/b"}, {"OriginalPaperDOI": "10.5555/c"}).decode()
    lines = whole.split("\r\n")
    lines[2] = lines[2][:30] + '"' + lines[2][30:90]
    keys = [notice.keys for notice in noticed("\r\n".join(lines).encode()).notices]
    assert ("doi:10.5555/leaf",) in keys
    assert ("doi:10.5555/c",) in keys


def test_a_register_without_rows_says_so() -> None:
    assert [problem.code for problem in noticed(",".join(COLUMNS).encode()).problems] == ["no-notices"]
