"""`evidence identify` and `decisions`: an editor's word."""

import csv
import io
import json

from evidence_graph.vocabulary import Basis
from tests.api.command_line.running import Evidence
from tests.readings import reading, work

LAMPS = reading(
    "lamps.txt",
    [work("Oil lamps through the ages", 1998), work("Wicks of cotton and of wool", 2004)],
    [["1"], ["2"]],
    links={"1": [(1, Basis.POSITION), (2, Basis.CANDIDATE)], "2": [(2, Basis.POSITION), (1, Basis.CANDIDATE)]},
)


def test_an_editors_word_replaces_the_doubt_and_says_who_and_why(evidence: Evidence) -> None:
    evidence.load(LAMPS)
    told = evidence.done("identify", "lamps.txt", "1", "entry:2", "--by", "Ada", "--why", "seen in print")
    assert told == f"lamps.txt: marker 1 means {LAMPS.lists[1].source}, decided by Ada.\n"
    shown = evidence.done("ask", "provenance", "--claim", LAMPS.claims[0].id)
    assert "certain by an editor" in shown
    assert "decided by Ada on " in shown
    assert ": seen in print" in shown


def test_deciding_for_a_work_of_which_nothing_is_known_says_so(evidence: Evidence) -> None:
    evidence.load(LAMPS)
    told = evidence.done("identify", "lamps.txt", "1", "10.5555/no.such", "--by", "Ada")
    assert told.startswith("lamps.txt: marker 1 means doi:10.5555/no.such, decided by Ada. Nothing else is known of it")


def test_decisions_are_listed_in_every_form(evidence: Evidence) -> None:
    evidence.load(LAMPS)
    evidence.done("identify", "lamps.txt", "1", "entry:2", "--by", "Ada", "--why", "=seen()")
    as_json = json.loads(evidence.done("decisions", "--format", "json"))
    assert [(row["file"], row["reference"], row["by"], row["why"]) for row in as_json] == [
        ("lamps.txt", "1", "Ada", "=seen()")
    ]
    assert [json.loads(line) for line in evidence.done("decisions", "--format", "jsonl").splitlines()] == as_json
    as_csv = list(csv.DictReader(io.StringIO(evidence.done("decisions", "--format", "csv"))))
    assert as_csv[0]["why"] == "'=seen()"
    table = evidence.done("decisions")
    assert "Wicks of cotton" in table
    assert "Ada" in table


def test_a_decision_can_be_undone(evidence: Evidence) -> None:
    evidence.load(LAMPS)
    before = evidence.done("ask", "ambiguous", "--format", "jsonl")
    evidence.done("identify", "lamps.txt", "1", "none", "--by", "Ada")
    assert "marker 1 is no longer decided; Ada had on " in evidence.done("decisions", "--undo", "lamps.txt", "1")
    assert evidence.done("decisions") == "Nothing was decided yet.\n"
    assert evidence.done("ask", "ambiguous", "--format", "jsonl") == before
