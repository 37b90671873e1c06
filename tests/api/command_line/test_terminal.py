"""What people see: on terminals of every width, in pipes, and whatever documents try to do to them."""

import json
import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from evidence_graph.model import Claim, Document, Reading
from tests.api.command_line.articles import ARTICLE
from tests.api.command_line.running import EVIDENCE, Evidence
from tests.readings import reading, work

HOSTILE = "\x1b[2J\x1b]0;owned\x07 \x9b31m [red]not markup[/red] :smile: \u202egnp.exe\u202c \x00 =SUM(A1)"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def hostile() -> Reading:
    """A reading whose texts would steer a terminal."""
    made = reading("plain.txt", [work(HOSTILE, 2003)], [["1"], []], title=HOSTILE)
    claims = tuple(claim.model_copy(update={"text": HOSTILE, "section": HOSTILE}) for claim in made.claims)
    assert isinstance(claims[0], Claim)
    assert isinstance(made.document, Document)
    return made.model_copy(update={"claims": claims})


def on_terminal(evidence: Evidence, *arguments: str, columns: int = 90) -> str:
    """What a command shows on a terminal, both streams together."""
    ours, theirs = pty.openpty()
    environ = evidence.place.environ() | {"COLUMNS": str(columns), "TERM": "xterm-256color"}
    environ.pop("NO_COLOR", None)
    running = subprocess.Popen([EVIDENCE, *arguments], env=environ, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    told = b""
    while True:
        try:
            part = os.read(ours, 65_536)
        except OSError:  # Linux: the other end is closed
            break
        if not part:
            break
        told += part
    os.close(ours)
    assert running.wait(60) == 0
    return told.decode("utf-8")


def asked(evidence: Evidence) -> list[list[str]]:
    claim = hostile().claims[0].id
    return [["ask", "cites", "--year", "2003"], ["ask", "provenance", "--claim", claim], ["ask", "never-cited"]]


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_documents_can_not_steer_a_terminal(embedded: Evidence, form: str) -> None:
    embedded.load(hostile())
    for arguments in asked(embedded):
        told = on_terminal(embedded, *arguments, "--format", form).replace("\r", "")
        assert STEERING.search(ESCAPES.sub("", told)) is None, arguments
        assert "\x1b[2J" not in told
        assert "owned\x07" not in told


def test_documents_can_not_use_markup(embedded: Evidence) -> None:
    embedded.load(hostile())
    told = " ".join(embedded.done("ask", "cites", "--year", "2003").split())
    assert "[red]not markup[/red] :smile:" in told
    assert "\\x1b[2J" in told


def test_json_shown_on_a_terminal_means_the_same(embedded: Evidence) -> None:
    embedded.load(hostile())
    arguments = ["ask", "cites", "--year", "2003", "--format", "jsonl"]
    shown = json.loads(on_terminal(embedded, *arguments))
    assert shown == json.loads(embedded.done(*arguments))
    assert shown["text"] == HOSTILE


def test_colours_are_for_terminals_alone(embedded: Evidence) -> None:
    embedded.load(reading("plain.txt", [work("A plain work", 2003)], [["1"]]))
    arguments = ["ask", "cites", "--year", "2003"]
    assert "\x1b[" in on_terminal(embedded, *arguments)
    assert "\x1b" not in embedded.process(*arguments).out


@pytest.mark.parametrize("columns", [None, 80, 20, 0])
def test_piped_tables_fit_into_eighty_columns(embedded: Evidence, columns: int | None) -> None:
    embedded.load(reading("a/rather/long/path/of/a/file.txt", [work("word " * 60, 2003)], [["1"]] * 3))
    ended = embedded.process("ask", "cites", "--year", "2003", columns=columns)
    assert ended.status == 0
    table = [line for line in ended.out.splitlines() if "─" in line or "Leaf" in line]
    assert max(len(line) for line in table) <= (80 if columns != 20 else 40)
    assert all(line == line.rstrip() for line in ended.out.splitlines())


def test_a_terminal_gets_a_bar_and_a_pipe_plain_lines(embedded: Evidence, tmp_path: Path) -> None:
    file = tmp_path / "warm.txt"
    file.write_text(ARTICLE)
    shown = on_terminal(embedded, "load", str(file))
    assert "1/1 files" in shown
    assert "documents: 1 new" in shown
    ended = embedded.process("load", str(file))
    assert ended.err == ""
    assert "\x1b" not in ended.out


def test_spans_are_a_table_on_a_terminal(embedded: Evidence, tmp_path: Path) -> None:
    file = tmp_path / "warm.txt"
    file.write_text(ARTICLE)
    told = ESCAPES.sub("", on_terminal(embedded, "parse", "--spans", str(file)))
    assert "Taken for" in told
    assert re.search(r"5\s+claim\s+A lid keeps tea warm", told)
