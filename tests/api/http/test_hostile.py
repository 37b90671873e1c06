"""Values that nobody means well by: a normal answer, or a refusal that names the parameter."""

from collections.abc import Iterator
from itertools import cycle, islice
from urllib.parse import quote

import pytest

from evidence_queries.questions import QUESTIONS
from tests.api.http.serving import problem, served
from tests.api.http.test_questions import needed
from tests.stores import Place

VALUES = [
    "",
    " ",
    "0",
    "-1",
    "-99999999999999999999999999",
    "99999999999999999999999999",
    "1e309",
    "NaN",
    "true",
    "null",
    "a" * 2001,
    "%",
    "\x00",
    "a\x00b",
    "\x1b[31m",
    "\u202egnp.exe",
    "\ufeff",
    "\uffff",
    "😀" * 500,
    "٢٠١٦",
    "İ",
    "' OR 1=1 --",
    "'; DROP TABLE Claim; --",
    "x'}) DETACH DELETE n //",
    "MATCH (n) DETACH DELETE n",
    "${jndi:ldap://example.com/a}",
    "$limit",
    "{{7*7}}",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "*:* OR text:[* TO *]",
    "((((((((",
    '"\\',
    "=cmd|' /C calc'!A0",
]
RAW = ["%ED%A0%80", "%FF%FE", "%C0%AF", "%", "%zz"]
"""Half of a character, bytes that are no text, escapes that are none."""


def hostile_queries() -> Iterator[tuple[str, str, str]]:
    """Question, parameter and value: every value for each parameter, and a few again in other questions."""
    values = cycle([quote(value, safe="") for value in VALUES] + RAW)
    met: set[str] = set()
    for name, question in QUESTIONS.items():
        for parameter in (*question.parameters.model_fields, "limit", "after", "count"):
            times = 2 if parameter in met else len(VALUES) + len(RAW)
            met.add(parameter)
            yield from ((name, parameter, value) for value in islice(values, times))


def test_no_value_of_any_parameter_breaks_a_question(place: Place) -> None:
    with served(place) as client:
        before = client.get("/readyz").json()
        for name, parameter, value in hostile_queries():
            others = "&".join(f"{key}={given}" for key, given in needed(name).items() if key != parameter)
            response = client.get(f"/questions/{name}?{others}&{parameter}={value}")
            assert response.status_code in (200, 404, 422), (name, parameter, value, response.text)
            if response.status_code == 422:
                assert problem(response, 422)["parameter"] == parameter, (name, value, response.text)
        assert client.get("/readyz").json() == before


@pytest.mark.parametrize("path", ["/claims/", "/documents/", "/sources/", "/questions/"])
def test_no_id_breaks_a_route(place: Place, path: str) -> None:
    with served(place) as client:
        for value in [quote(value, safe="") for value in VALUES if value not in ("", " ")] + RAW + ["a" * 5000]:
            response = client.get(path + value)
            assert response.status_code in (404, 422), (path, value, response.text)
