"""docs/problem-codes.md tells of every code that a load can print, and of no other."""

import re

from tests.docs.problem_codes import Codes
from tests.house.project import ROOT

PAGE = ROOT / "docs" / "problem-codes.md"
ROW = re.compile(r"^\| `([\w-]+)` \| (error, warning|error|warning) \| (\S.*) \| (\S.*) \|$", re.M)


def test_the_page_has_every_code_with_its_severities() -> None:
    rows = ROW.findall(PAGE.read_text(encoding="utf-8"))
    told = {(code, severity) for code, severities, *_ in rows for severity in severities.split(", ")}
    assert told == Codes().told()
    assert len(rows) == len({code for code, *_ in rows})


def test_codes_are_followed_through_functions_that_pass_them_on() -> None:
    assert {("ris", "warning"), ("stance", "warning"), ("empty", "error"), ("html", "warning")} <= Codes().told()


def test_people_find_the_page() -> None:
    for page in ("README.md", "docs/README.md", "docs/command-line.md", "docs/http-api.md"):
        assert "problem-codes.md" in (ROOT / page).read_text(encoding="utf-8"), page
