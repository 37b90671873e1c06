"""What is wrong gets one sentence on what and where, and its exit status; the graph stays as it was."""

import os
import subprocess
from pathlib import Path

import pytest

from evidence_queries.cursors import cursor
from tests.api.command_line.running import EVIDENCE, Evidence
from tests.readings import reading, work
from tests.servers.neo4j import Server, free_port
from tests.stores import Place

SMALL = reading("small.txt", [work("A small work", 2001)], [["1"], []])
CLAIM = SMALL.claims[0].id
BY_PLACE, OF_SUREST = cursor(CLAIM), cursor(f"3 {CLAIM}")
BY_YEAR, BY_DATE = cursor(f"2001 {CLAIM}"), cursor(f"7978-89~ {CLAIM}")
BY_TOTAL, BY_CITED = cursor("99999989999997 own:1"), cursor("cited 99999989999997 own:1")


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (
            ["ask", "rests-on"],
            2,
            "There is no question 'rests-on'. Did you mean rests-only-on? There are",
        ),
        (["lod", "x"], 2, "No such command 'lod'. Did you mean 'load'? See `evidence --help`."),
        (["ask", "cites", "--colour", "red"], 2, "No such option: --colour"),
        (["ask", "cites", "--year", "last"], 2, "year: "),
        (["ask", "cites", "--year", "-5"], 2, "year: "),
        (["ask", "cites"], 2, "Which sources? Give a year, kind, publisher, venue or source."),
        (["ask", "cites", "--year", "2001", "--certainty", "sure"], 2, "certainty: Input should be 'certain'"),
        (["ask", "search", "--text", "x" * 3_000], 2, "text: String should have at most 2000 characters"),
        (["ask", "search"], 2, "Missing option '--text'. See `evidence ask search --help`."),
        (["ask", "unsupported", "--after", "%%%"], 2, "after: '%%%' is no cursor"),
        (["ask", "unsupported", "--after", OF_SUREST], 2, "after: this cursor is of a page in another order"),
        (["ask", "unsupported", "--order", "certainty", "--after", BY_PLACE], 2, "after: this cursor is of a page in"),
        (["ask", "stale", "--year", "2015", "--order", "year", "--after", BY_PLACE], 2, "after: this cursor is of a"),
        (["ask", "stale", "--year", "2015", "--order", "year", "--after", OF_SUREST], 2, "after: this cursor is of a"),
        (["ask", "stale", "--year", "2015", "--order", "certainty", "--after", BY_YEAR], 2, "after: this cursor is"),
        (["ask", "stale", "--year", "2015", "--after", BY_YEAR], 2, "after: this cursor is of a page in another order"),
        (["ask", "retracted-support", "--after", BY_DATE], 2, "after: this cursor is of a page in another order"),
        (["ask", "retracted-support", "--order", "date", "--after", OF_SUREST], 2, "after: this cursor is of a page"),
        (["ask", "retracted-support", "--order", "year"], 2, "order: Input should be 'place', 'certainty' or 'date'"),
        (["ask", "unsupported", "--order", "year"], 2, "order: Input should be 'place' or 'certainty'"),
        (["ask", "most-relied-on", "--after", BY_CITED], 2, "after: this cursor is of a page in another order"),
        (["ask", "most-relied-on", "--order", "cited", "--after", BY_TOTAL], 2, "after: this cursor is of a page in"),
        (["ask", "unsupported", "--after", BY_TOTAL], 2, "after: this cursor is of a page in another order"),
        (["ask", "unsupported", "--limit", "0"], 2, "limit: a page has 1 to 1000 rows, not 0."),
        (["ask", "unsupported", "--limit", "10000000"], 2, "limit: a page has 1 to 1000 rows, not 10000000."),
        (["ask", "unsupported", "--limit", "few"], 2, "Invalid value for '--limit'"),
        (["ask", "unsupported", "--format", "pdf"], 2, "Invalid value for '--format': 'pdf' is not one of 'table', "),
        (["ask", "unsupported", "--format", "csv", "--count"], 2, "count: csv has no place for counts"),
        (
            ["ask", "unsupported", "--output", "/no/such/folder/x"],
            2,
            "/no/such/folder/x can't be written: No such file",
        ),
        (["ask", "unsupported", "--output", "/"], 2, "output: / is a folder, not a file."),
        (["ask", "provenance", "--claim", "c9"], 1, "No claim 'c9' in "),
        (["ask", "provenance", "--claim", "c9", "--format", "jsonl"], 1, "No claim 'c9' in "),
        (["ask", "unsupported", "--document", "no.txt"], 1, "No document 'no.txt' in "),
        (["ask", "cites", "--source", "10.5555/none"], 1, "No source with the DOI 10.5555/none in "),
        (["ask", "cites", "--source", "pubmed 99999999"], 1, "No source with the PMID 99999999 in "),
        (["ask", "cites", "--source", "99999999"], 1, "No source with the PMID 99999999 in "),
        (["ask", "cites", "--source", "pmc99"], 1, "No source with the PMCID PMC99 in "),
        (["ask", "cites", "--source", "1500"], 1, "No source answers to '1500' in "),
        (["ask", "cites", "--source", "2150"], 1, ": give a year from 1500 to 2099, a DOI or words of its title."),
        (["ask", "cites", "--year", "99"], 2, "year: give a year of four digits, or the first and the last as in"),
        (["ask", "cites", "--year", "2010-15"], 2, "not '2010-15'"),
        (["ask", "cites", "--source", "zebra"], 1, "zebra"),
        (["ask", "cites", "--source", " "], 2, "source: String should have at least 1 character"),
        (["ask", "unsupported", "--document", ""], 2, "document: String should have at least 1 character"),
        (["ask", "unsupported", "--revision", ""], 2, "revision: String should have at least 1 character"),
        (["load", ""], 2, "A path is empty: name a file or a folder"),
        (["forget", "no.txt"], 1, "no.txt"),
        (["identify", "no.txt", "1", "none", "--by", "me"], 1, "no.txt"),
        (["identify", "small.txt", "7", "none", "--by", "me"], 1, "has no marker '7': it uses 1."),
        (["identify", "small.txt", "1", "entry:9", "--by", "me"], 1, "lists 1 entries: 'entry:9' is none of them."),
        (["identify", "small.txt", "1", "none"], 2, "Missing option '--by'."),
        (["decisions", "--undo", "small.txt", "1"], 1, "Nothing was decided about marker 1 of small.txt"),
        (["load"], 2, "Missing argument 'PATH...'."),
        (["load", "/no/such/folder"], 2, "There is no file or folder '/no/such/folder'."),
        (["load", "/", "--format", "stone"], 2, "There is no format 'stone': name one of "),
        (["parse", "/no/such/folder"], 2, "There is no file or folder '/no/such/folder'."),
        (["export", "--format", "stone"], 2, "Invalid value for '--format'"),
        (["serve", "--port", "99999"], 2, "Invalid value for '--port'"),
        (["serve", "--host", "256.1.1.1"], 2, "Can't listen on 256.1.1.1, port 8000: "),
        (["dance"], 2, "No such command 'dance'."),
        (["--dance"], 2, "No such option: --dance"),
    ],
    ids=lambda value: " ".join(value)[:50] if isinstance(value, list) else "",
)
def test_wrong_use_gets_one_sentence(embedded: Evidence, arguments: list[str], status: int, sentence: str) -> None:
    embedded.load(SMALL)
    before = embedded.done("ask", "summary", "--format", "json")
    ended = embedded(*arguments)
    assert ended.status == status
    assert ended.out == ""
    assert sentence in ended.err
    assert ended.err.startswith("evidence: ")
    assert ended.err.count("\n") == 1
    assert embedded.done("ask", "summary", "--format", "json") == before


def test_a_store_that_is_not_there_is_said_to_be_missing(embedded: Evidence, tmp_path: Path) -> None:
    ended = embedded("ask", "summary", "--store", tmp_path / "none.db")
    assert ended.status == 3
    assert ended.err == (
        f"evidence: no store at {tmp_path}/none.db: run `evidence load` first, or name one with --store\n"
    )


def test_a_folder_that_holds_something_else_is_no_store(embedded: Evidence, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("Dear all")
    file = tmp_path / "small.txt"
    file.write_text("Tea\n\nTea cools 1\n")
    ended = embedded("load", file, "--store", other)
    assert ended.status == 3
    assert "is not a store" in ended.err
    assert [path.name for path in other.iterdir()] == ["letter.txt"]


def test_a_store_that_another_process_has_is_said_to_be_locked(embedded: Evidence) -> None:
    embedded.load(SMALL)
    with embedded.place.open():
        ended = embedded.process("ask", "summary")
    assert ended.status == 3
    assert ended.err.startswith(f"evidence: {embedded.place.address} is in use: one process owns")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("bolt://127.0.0.1:{port}", "no Neo4j answers at bolt://127.0.0.1:"),
        ("http://127.0.0.1:{port}", "no store is reached by http://"),
        ("bolt://someone:secret@127.0.0.1:{port}", "set NEO4J_USERNAME and NEO4J_PASSWORD"),
    ],
)
def test_a_server_that_can_not_be_used_is_named(embedded: Evidence, address: str, sentence: str) -> None:
    ended = embedded("ask", "summary", "--store", address.format(port=free_port()))
    assert ended.status == 3
    assert sentence in ended.err
    assert "secret" not in ended.err
    assert ended.err.count("\n") == 1


def test_a_wrong_password_is_refused_in_one_sentence(embedded: Evidence, guarded_neo4j: Server) -> None:
    embedded.patch.setattr(Place, "environ", lambda _: {"NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": "guess"})
    ended = embedded("ask", "summary", "--store", guarded_neo4j.address)
    assert ended.status == 3
    assert f"{guarded_neo4j.address} refuses" in ended.err
    assert "guess" not in ended.err
    assert ended.err.count("\n") == 1


def test_a_full_disk_is_told(embedded: Evidence) -> None:
    embedded.load(SMALL)
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [EVIDENCE, "ask", "unsupported", "--format", "jsonl"],
            env=embedded.place.environ(),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr == "evidence: the output can't be written: No space left on device\n"


@pytest.mark.parametrize(("command", "option"), [(["ask", "unsupported"], "--output"), (["load"], "--report")])
def test_a_full_disk_is_told_with_its_file(embedded: Evidence, tmp_path: Path, command: list[str], option: str) -> None:
    embedded.load(SMALL)
    (tmp_path / "empty.txt").write_bytes(b"")
    files = [tmp_path / "empty.txt"] if command == ["load"] else []
    ended = embedded(*command, *files, option, "/dev/full")
    assert ended.status == 1
    assert ended.err.endswith("evidence: /dev/full: No space left on device\n")


def test_a_reader_that_has_enough_is_left_in_peace(embedded: Evidence) -> None:
    embedded.load(reading("many.txt", cited=[[] for _ in range(3_000)]))
    running = subprocess.Popen(
        [EVIDENCE, "ask", "unsupported", "--format", "jsonl"],
        env=embedded.place.environ(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stdout
    assert running.stderr
    assert running.stdout.readline()
    running.stdout.close()
    assert running.stderr.read() == ""
    running.stderr.close()
    assert running.wait(60) == 141


@pytest.mark.parametrize(("closed", "status"), [(">&-", 0), ("2>&-", 0), ("nowhere 2>&-", 2)])
def test_streams_that_are_closed_are_no_trouble(embedded: Evidence, closed: str, status: int) -> None:
    embedded.load(SMALL)
    ended = subprocess.run(
        ["sh", "-c", f"{EVIDENCE} ask summary {closed}"],
        env=embedded.place.environ(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == status
    assert ended.stderr == ""
    assert "evidence:" not in ended.stdout


def test_asking_for_nothing_shows_what_there_is(embedded: Evidence) -> None:
    ended = embedded()
    assert (ended.status, ended.err) == (2, "")
    assert "Usage: evidence" in ended.out


def test_a_mistake_of_the_program_is_owned_up_to_in_one_sentence(embedded: Evidence) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by nothing")

    embedded.patch.setattr("evidence_graph.stores.open_store", broken)
    ended = embedded("ask", "summary")
    assert ended.status == 70
    assert ended.err.startswith(
        "evidence: a mistake in this program, not in what you did: ZeroDivisionError: by nothing"
    )
    assert ended.err.count("\n") == 1


def test_arguments_can_not_steer_the_terminal(embedded: Evidence) -> None:
    ended = embedded("ask", "provenance", "--claim", "\x1b[2J\x9b31m\u202egnp")
    assert ended.status == 1
    assert ended.err.isprintable() or ended.err[:-1].isprintable()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_makes_no_store(embedded: Evidence, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    file = tmp_path / "small.txt"
    file.write_text("Tea\n\nTea cools 1\n")
    ended = embedded("load", file, "--store", closed / "evidence.db")
    assert ended.status == 3
    assert ended.err.count("\n") == 1
