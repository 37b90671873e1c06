"""`evidence ask`: answers as tables, JSON, JSON lines and CSV, on both stores."""

import csv
import io
import json
from pathlib import Path

import pytest

from evidence_graph.vocabulary import Basis, ClaimKind, SourceKind
from evidence_queries.asking import Page, ask, checked
from evidence_queries.questions import QUESTIONS
from tests.api.command_line.running import Evidence
from tests.readings import reading, work

TEA = reading(
    "tea.txt",
    [
        work("How tea cools in porcelain", 2016, kind=SourceKind.RESEARCH, doi="10.5555/tea"),
        work("Kettles and their lids", 2019, kind=SourceKind.REVIEW),
    ],
    [["1"], ["1", "2"], [], ["3"]],
    links={"1": [(1, Basis.NUMBERED)], "2": [(2, Basis.POSITION), (1, Basis.CANDIDATE)], "3": []},
    kinds=[ClaimKind.FINDING, ClaimKind.BENEFIT, ClaimKind.STATEMENT, ClaimKind.STATEMENT],
    title="All about tea",
)
FIRST, SECOND, UNCITED, DANGLING = (claim.id for claim in TEA.claims)


def ids(told: str) -> list[str]:
    return [json.loads(line)["id"] for line in told.splitlines()]


def test_a_table_shows_the_claim_how_sure_it_is_where_it_stands_and_what_it_rests_on(evidence: Evidence) -> None:
    evidence.load(TEA)
    told = evidence.done("ask", "rests-only-on", "--year", "2016")
    assert "Leaf claim 1 of tea.txt" in told
    assert "certain" in told
    assert "tea.txt:1" in told
    assert FIRST in told
    assert "1 → How tea cools in" in told
    assert "1 row shown; in all 1 certain, 0 assumed, 0 possible." in told
    assert "Leaf claim 2" not in told


def test_a_table_tells_what_a_marker_may_also_be_and_what_cites_nothing(evidence: Evidence) -> None:
    evidence.load(TEA)
    told = " ".join(evidence.done("ask", "cites", "--year", "2019").split())
    assert "assumed by position" in told
    assert "may also be 1 other" in told
    told = evidence.done("ask", "unsupported")
    assert "cites nothing" in told
    assert "reason: dangling" in told
    assert "3 → nothing that is listed" in told


def test_a_table_without_rows_tells_what_was_looked_for(evidence: Evidence) -> None:
    evidence.load(TEA)
    told = " ".join(evidence.done("ask", "unsupported", "--section", "Lids", "--claim-kind", "finding").split())
    assert "Nothing found where claim-kind is finding, section is Lids; in all 0 certain" in told


def test_json_is_the_same_object_as_the_answer_has(evidence: Evidence) -> None:
    evidence.load(TEA)
    told = json.loads(evidence.done("ask", "rests-only-on", "--source", "2016 review", "--format", "json"))
    question = QUESTIONS["rests-only-on"]
    with evidence.place.open() as store:
        answer = ask(store, question, checked(question, {"source": "2016 review"}), Page())
    assert told == answer.model_dump(mode="json")
    assert set(told) == {"question", "parameters", "resolved", "rows", "counts", "next", "graph_version"}


def test_a_table_tells_how_words_were_understood(evidence: Evidence) -> None:
    evidence.load(TEA)
    told = evidence.done("ask", "rests-only-on", "--source", "2016 review")
    assert "source 2016 review means How tea cools in porcelain (2016, research)" in told
    assert "matched: year 2016" in told
    assert "not matched: review: its list calls it research" in told


def test_csv_has_one_column_for_each_plain_value(evidence: Evidence) -> None:
    evidence.load(TEA)
    rows = list(csv.DictReader(io.StringIO(evidence.done("ask", "cites", "--year", "2016", "--format", "csv"))))
    assert [row["id"] for row in rows] == [FIRST, SECOND]
    assert rows[0]["document.file"] == "tea.txt"
    assert rows[0]["sources"] == "1 → How tea cools in porcelain (2016, research)"
    assert rows[1]["sources.ids"].split("; ")[0] == "doi:10.5555/tea"


def test_csv_ends_lines_as_its_standard_says(embedded: Evidence) -> None:
    embedded.load(TEA)
    embedded.done("ask", "cites", "--year", "2016", "--format", "csv", "--output", embedded.folder / "cites.csv")
    assert (embedded.folder / "cites.csv").read_bytes().count(b"\r\n") == 3


def test_json_lines_give_everything_however_many_pages_it_takes(evidence: Evidence) -> None:
    many = reading("many.txt", cited=[[] for _ in range(1_203)])
    evidence.load(many)
    assert ids(evidence.done("ask", "unsupported", "--format", "jsonl")) == [claim.id for claim in many.claims]


def test_pages_put_together_are_the_whole_answer(evidence: Evidence) -> None:
    evidence.load(reading("many.txt", cited=[[] for _ in range(5)]))
    whole = ids(evidence.done("ask", "unsupported", "--format", "jsonl"))
    found: list[str] = []
    after: list[str] = []
    while True:
        page = json.loads(evidence.done("ask", "unsupported", "--limit", "2", "--format", "json", *after))
        found += [row["id"] for row in page["rows"]]
        if page["next"] is None:
            break
        after = ["--after", page["next"]]
    assert found == whole


def test_a_page_tells_how_many_rows_are_left_and_how_to_go_on(embedded: Evidence) -> None:
    embedded.load(reading("many.txt", cited=[[] for _ in range(5)]))
    told = embedded.done("ask", "unsupported", "--limit", "2")
    assert "3 more." in told
    after = told.split("--after ")[1].strip()
    lines = embedded("ask", "unsupported", "--limit", "2", "--format", "jsonl", "--after", after)
    assert ids(lines.out) == ids(embedded.done("ask", "unsupported", "--format", "jsonl"))[2:4]
    assert "there are more rows: --after" in lines.err


def test_parameters_are_options_with_dashes_or_underscores(embedded: Evidence) -> None:
    embedded.load(TEA)
    dashes = embedded.done("ask", "cites", "--year", "2016", "--claim-kind", "finding", "--format", "jsonl")
    assert ids(dashes) == [FIRST]
    assert embedded.done("ask", "cites", "--year", "2016", "--claim_kind", "finding", "--format", "jsonl") == dashes


def test_a_question_may_be_named_with_underscores(embedded: Evidence) -> None:
    embedded.load(TEA)
    assert embedded.done("ask", "rests_only_on", "--year", "2016") == embedded.done(
        "ask", "rests-only-on", "--year", "2016"
    )


def test_provenance_tells_all_that_is_known_of_a_claim(evidence: Evidence) -> None:
    evidence.load(TEA)
    told = evidence.done("ask", "provenance", "--claim", SECOND)
    for expected in (
        "Leaf claim 2 of tea.txt",
        "in tea.txt:2",
        "All about tea · current revision",
        "from tea.txt (sha256",
        "1 → How tea cools in porcelain",
        "certain by its number: entry 1 of the list",
        "doi:10.5555/tea",
        "2 → Kettles and their lids",
        "assumed by position: entry 2 of the list",
        "may also be",
    ):
        assert expected in told


def test_provenance_tells_that_a_claim_cites_nothing_or_nothing_that_is_listed(embedded: Evidence) -> None:
    embedded.load(TEA)
    assert "Cites nothing" in embedded.done("ask", "provenance", "--claim", UNCITED)
    assert "3 → nothing that is listed" in embedded.done("ask", "provenance", "--claim", DANGLING)


def test_the_store_may_be_named_before_and_after_the_command(embedded: Evidence) -> None:
    embedded.load(TEA)
    address = embedded.place.address
    embedded.patch.setattr(type(embedded.place), "environ", lambda _: {"EVIDENCE_STORE": "/nowhere"})
    before = embedded.done("--store", address, "ask", "summary", "--format", "csv")
    assert embedded.done("ask", "summary", "--format", "csv", "--store", address) == before


def test_a_file_keeps_what_it_held_until_the_answer_is_whole(embedded: Evidence, tmp_path: Path) -> None:
    embedded.load(TEA)
    file = tmp_path / "answer.jsonl"
    embedded.done("ask", "unsupported", "--format", "jsonl", "--output", file)
    assert ids(file.read_text()) == [UNCITED, DANGLING]
    kept = file.read_bytes()
    assert embedded("ask", "provenance", "--claim", "none", "--format", "jsonl", "--output", file).status == 1
    assert file.read_bytes() == kept
    assert sorted(tmp_path.glob(".*")) == []


GIVEN = {"claim": FIRST, "document": "tea.txt", "text": "leaf", "year": "2017"}
"""Values for the parameters that questions insist on; a new one needs its own here."""


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_every_question_answers_in_every_form(embedded: Evidence, form: str) -> None:
    embedded.load(TEA)
    for question in QUESTIONS.values():
        fields = question.parameters.model_fields
        given = [f"--{name}={GIVEN[name]}" for name, field in fields.items() if field.is_required()]
        given += ["--source=10.5555/tea"] if question.parameters.chooses_sources else []
        assert embedded("ask", question.name, "--format", form, *given).status == 0, question.name


def test_no_question_has_a_parameter_that_every_question_has_already() -> None:
    shared = {"limit", "after", "count", "format", "form", "output", "store", "context", "help"}
    for question in QUESTIONS.values():
        assert shared.isdisjoint(question.parameters.model_fields), question.name
