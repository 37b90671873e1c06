"""Files and folders into the graph: found, read side by side, written whole, skipped when known."""

import os
from pathlib import Path

import pytest

from evidence_graph.embedded import EmbeddedStore
from evidence_graph.errors import WrongUse
from evidence_graph.store import Store
from evidence_loaders import reading_files
from evidence_loaders.files import ReadingOptions
from evidence_loaders.finding import found_files
from evidence_loaders.into_graph.forgetting import forget
from evidence_loaders.into_graph.run import Status
from evidence_loaders.loading import Summary, load
from evidence_loaders.reading_files import read_path
from tests.graph_contents import contents
from tests.readings import REVIEW, TRIAL, reading, work

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    return tmp_path / "texts"


def _load(store: Store, *paths: Path) -> tuple[Summary, list[str]]:
    summary = Summary()
    told = [
        f"{found.file}: {found.problem.severity} {found.problem.code}"
        for step in load(store, found_files(paths), ReadingOptions(), summary)
        for found in step.problems
    ]
    return summary, told


def test_a_folder_is_loaded_with_names_relative_to_it(store: Store) -> None:
    summary, _ = _load(store, EXAMPLES)
    files = store.read("MATCH (d:Document) RETURN d.file AS file ORDER BY file", {})
    assert [row["file"] for row in files] == ["light-therapy.txt", "winter-mood.txt"]
    assert summary.documents == {Status.NEW: 2}
    assert summary.total.claims == len(store.read("MATCH (c:Claim) RETURN c.id AS id", {}))


def test_what_is_known_is_not_read_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    _load(store, EXAMPLES)
    before = contents(store)

    def fail(*_: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr(reading_files, "read_path", fail)
    summary, told = _load(store, EXAMPLES)
    assert summary.documents == {Status.UNCHANGED: 2}
    assert (contents(store), told) == (before, [])


def test_a_file_that_fails_stops_no_other(store: Store, folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"\x00\x01\x02" * 100)
    (folder / "b.jsonl").write_text(reading("leaf.txt", [REVIEW], [("1",)]).model_dump_json() + "\nnot json\n")
    (folder / "c.txt").write_text("")
    summary, told = _load(store, folder)
    assert summary.documents == {Status.NEW: 1}
    assert summary.errors == len(told) == 3


def test_json_lines_give_the_same_graph(store: Store, folder: Path) -> None:
    readings = [reading("leaf.txt", [REVIEW, TRIAL], [("1", "2"), ()]), reading("tree.txt", [TRIAL], [("1",)])]
    (folder / "out.jsonl").write_text("".join(item.model_dump_json() + "\n" for item in readings))
    _load(store, folder)
    files = store.read("MATCH (d:Document) RETURN d.file AS file ORDER BY file", {})
    assert [row["file"] for row in files] == ["leaf.txt", "tree.txt"]


def test_many_files_are_read_in_several_processes_and_written_in_order(store: Store, folder: Path) -> None:
    for number in range(reading_files.ENOUGH_FILES):
        text = (EXAMPLES / "winter-mood.txt").read_text().replace("Low Mood", f"Low Mood {number}")
        (folder / f"{number:02}.txt").write_text(text)
    summary = Summary()
    names = [step.file for step in load(store, found_files([folder]), ReadingOptions(), summary)]
    assert names == [*sorted(path.name for path in folder.iterdir()), ""]
    assert summary.documents == {Status.NEW: reading_files.ENOUGH_FILES}


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="There is no file or folder"):
        found_files([tmp_path / "nowhere"])


def test_what_can_not_be_read_in_a_folder_is_told_and_stops_no_other(store: Store, folder: Path) -> None:
    (folder / "a.txt").symlink_to("nothing.txt")
    (folder / "b").symlink_to(folder)
    os.mkfifo(folder / "c")
    (folder / "d.txt").write_bytes((EXAMPLES / "winter-mood.txt").read_bytes())
    summary, told = _load(store, folder)
    assert told[:3] == ["a.txt: error unreadable", "b: error unreadable", "c: error unreadable"]
    assert summary.documents == {Status.NEW: 1}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everywhere")
@pytest.mark.parametrize("locked", [0o000, 0o400])
def test_a_locked_folder_is_told_and_stops_no_other(store: Store, folder: Path, locked: int) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "b.txt").write_text("Tea is warm.", encoding="utf-8")
    (folder / "c.txt").write_bytes((EXAMPLES / "winter-mood.txt").read_bytes())
    (folder / "a").chmod(locked)
    summary, told = _load(store, folder)
    (folder / "a").chmod(0o700)
    assert told[0] == ("a/b.txt: error unreadable" if locked else "a: error unreadable")
    assert summary.documents == {Status.NEW: 1}


def test_a_store_among_the_files_is_left_alone(folder: Path) -> None:
    (folder / "a.txt").write_text("Tea is warm.", encoding="utf-8")
    EmbeddedStore(str(folder / "evidence.db"), create=True).close()
    assert [name for name, _ in found_files([folder])] == ["a.txt"]


def test_a_line_says_which_revision_is_current_against_the_rule(store: Store, folder: Path) -> None:
    old, new = (reading("leaf.txt", [REVIEW], [("1",)] * n, updated=f"202{n}-01-01") for n in (1, 2))
    lines = [old.model_dump_json(), new.model_dump_json(), f'{{"current": "{old.document.id}"}}']
    (folder / "out.jsonl").write_text("\n".join(lines))
    _load(store, folder)
    rows = store.read("MATCH (d:Document) WHERE d.current RETURN d.id AS id", {})
    assert rows == [{"id": old.document.id}]


def test_a_document_that_the_store_takes_no_value_of_stops_no_other(store: Store, folder: Path) -> None:
    good = reading("leaf.txt", [REVIEW], [("1",)])
    huge = reading("tree.txt", [work("A work from a year that no store can count", 10**30)], [("1",)])
    (folder / "out.jsonl").write_text(huge.model_dump_json() + "\n" + good.model_dump_json())
    summary, told = _load(store, folder)
    assert summary.documents == {Status.NEW: 1}
    assert told == ["tree.txt: error not-written"]


def test_half_a_character_is_an_error_with_its_line(store: Store, folder: Path) -> None:
    line = reading("leaf.txt", [REVIEW], [("1",)]).model_dump_json().replace("Leaf claim 1", "Leaf \\ud800 claim 1")
    (folder / "out.jsonl").write_text(line)
    summary, told = _load(store, folder)
    assert summary.documents == {}
    assert told == ["out.jsonl: error json-lines"]


def test_a_loader_that_fails_is_told_and_stops_no_other(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text("Tea and sleep\n\nTea keeps people awake.\n")
    (folder / "b.jsonl").write_text(reading("leaf.txt", [REVIEW], [("1",)]).model_dump_json())
    monkeypatch.setattr("evidence_loaders.article_text.read", lambda *_: 1 / 0)
    summary, told = _load(store, folder)
    assert summary.documents == {Status.NEW: 1}
    assert told == ["a.txt: error loader-failed"]


def test_what_parse_prints_gives_the_same_graph_as_the_files(store: Store, folder: Path) -> None:
    _load(store, EXAMPLES)
    direct = contents(store)
    for row in store.read("MATCH (d:Document) RETURN d.id AS id", {}):
        forget(store, row["id"])
    items = [item for name, path in found_files([EXAMPLES]) for item in read_path(name, path, ReadingOptions()).items]
    (folder / "parsed.jsonl").write_text("".join(item.model_dump_json() + "\n" for item in items), encoding="utf-8")
    _load(store, folder)
    assert contents(store) == direct
