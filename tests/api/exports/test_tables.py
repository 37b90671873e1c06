"""The graph as CSV: a folder of nodes and relationships, or one table for people."""

import csv
import io
from pathlib import Path

import pytest

from evidence_api.exporting import DEFAULT_BASE, export
from evidence_api.exports import folder as folders
from evidence_api.exports.citation_table import HEADER, write_citation_table
from evidence_api.exports.folder import FILES, write_folder
from evidence_api.exports.tables import NODES, RELATIONSHIPS
from evidence_graph.errors import EvidenceError, WrongUse
from evidence_graph.store import Store
from tests.graph.rdf import sample
from tests.graph_contents import contents
from tests.stores import Place

LINKS = {
    "states": "STATES",
    "cites": "CITES",
    "identifies": "IDENTIFIES",
    "lists": "LISTS",
    "published_as": "PUBLISHED_AS",
    "part_of": "PART_OF",
    "revises": "REVISES",
    "names": "NAMES",
    "about": "ABOUT",
    "concerns": "CONCERNS",
}
LABELS = {
    "documents": "Document",
    "claims": "Claim",
    "references": "Reference",
    "sources": "Source",
    "source_keys": "SourceKey",
    "notices": "Notice",
    "decisions": "Decision",
}


@pytest.fixture
def loaded(store: Store) -> Store:
    sample.load(store)
    return store


@pytest.fixture
def folder(loaded: Store, tmp_path: Path) -> Path:
    write_folder(loaded, tmp_path / "tables")
    return tmp_path / "tables"


def rows_in(file: Path) -> list[dict[str, str]]:
    """The lines of a file by column, without what neo4j-admin reads from the header."""
    with file.open(encoding="utf-8", newline="") as stream:
        header, *lines = csv.reader(stream, strict=True)
    names = [name.split(":")[0] for name in header]
    assert all(len(line) == len(names) for line in lines)
    return [dict(zip(names, line, strict=True)) for line in lines]


def test_there_is_a_file_for_every_kind_of_node_and_relationship(loaded: Store, folder: Path) -> None:
    assert {file.name for file in folder.iterdir()} == FILES
    found = contents(loaded)
    for name, label in {**LABELS, **LINKS}.items():
        assert len(rows_in(folder / f"{name}.csv")) == len(found[label]), name
    assert len(rows_in(folder / "has_references.csv")) == len(found["Reference"])
    assert len(rows_in(folder / "has_notices.csv")) == len(found["Notice"])
    assert len(rows_in(folder / "loaded_by.csv")) == len(rows_in(folder / "loads.csv")) == 5


def test_every_relationship_ends_in_nodes_that_are_there(folder: Path) -> None:
    spaces = {table.header[0].split("(")[1]: table.name for table in NODES}
    ids = {space: {row["id"] for row in rows_in(folder / f"{name}.csv")} for space, name in spaces.items()}
    for table in RELATIONSHIPS:
        for row in rows_in(folder / f"{table.name}.csv"):
            for column in table.header[:2]:
                assert row[column.split(":")[0]] in ids[column.split("(")[1]], table.name


def test_texts_come_as_they_are_and_formulas_with_an_apostrophe(folder: Path) -> None:
    claim = next(row for row in rows_in(folder / "claims.csv") if row["text"].startswith("He said"))
    assert claim["text"] == sample.HOSTILE
    assert claim["context"] == "'=cmd"
    assert claim["section"] == sample.CONTROL
    assert [row["why"] for row in rows_in(folder / "decisions.csv")] == ["'=it says so"]


def test_authors_are_a_list_that_neo4j_admin_reads(folder: Path) -> None:
    assert "Oak, Ann;Elm, Bo" in {row["authors"] for row in rows_in(folder / "sources.csv")}


def test_lines_end_as_rfc_4180_has_it(folder: Path) -> None:
    assert (folder / "notices.csv").read_bytes().count(b"\r\n") == 2


def test_both_stores_give_the_same_files(empty_embedded: Place, empty_neo4j: Place, tmp_path: Path) -> None:
    for place, name in ((empty_embedded, "one"), (empty_neo4j, "other")):
        with place.open() as store:
            sample.load(store)
            write_folder(store, tmp_path / name)
    for file in sorted(FILES):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "other" / file).read_bytes(), file


def test_an_earlier_export_gives_way(loaded: Store, folder: Path) -> None:
    (folder / "claims.csv").write_text("old")
    write_folder(loaded, folder)
    assert len(rows_in(folder / "claims.csv")) == 7
    assert [path.name for path in folder.parent.iterdir() if path.name.startswith(".tables")] == []


def test_a_folder_of_somebody_else_is_left_alone(loaded: Store, tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "thesis.txt").write_text("years of work")
    with pytest.raises(WrongUse, match=r"thesis\.txt"):
        write_folder(loaded, tmp_path / "work")
    assert (tmp_path / "work" / "thesis.txt").read_text() == "years of work"


@pytest.mark.parametrize("where", ["file", "file/below", "missing/below"])
def test_a_place_that_takes_no_folder_is_refused(loaded: Store, tmp_path: Path, where: str) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(WrongUse, match="output"):
        write_folder(loaded, tmp_path / where)


def test_a_full_disk_leaves_the_earlier_export(loaded: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {file.name: file.read_bytes() for file in folder.iterdir()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folders, "write_csv", full)
    with pytest.raises(EvidenceError, match="No space left on device; nothing was changed there"):
        export(loaded, "csv", DEFAULT_BASE, folder)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
    assert not [path for path in folder.parent.iterdir() if path.name.startswith(".tables")]


def test_the_table_has_a_line_for_each_source_that_a_claim_cites_or_may_cite(loaded: Store) -> None:
    output = io.StringIO(newline="")
    write_citation_table(loaded, output)
    header, *lines = csv.reader(io.StringIO(output.getvalue(), newline=""), strict=True)
    rows = [dict(zip(header, line, strict=True)) for line in lines]
    assert tuple(header) == HEADER
    second = [row for row in rows if row["claim"] == sample.article().claims[1].id]
    assert sorted((row["marker"], row["certainty"], row["source_year"]) for row in second) == [
        ("2", "assumed", "2019"),
        ("2", "possible", "2016"),
        ("3", "certain", "1998"),
    ]
    [third] = [row for row in rows if row["claim"] == sample.article().claims[2].id]
    assert not any(third[name] for name in ("marker", "certainty", "source", "source_title"))


def test_the_table_shows_current_revisions_alone(loaded: Store) -> None:
    output = io.StringIO(newline="")
    write_citation_table(loaded, output)
    rows = csv.DictReader(io.StringIO(output.getvalue(), newline=""))
    assert {row["document_updated"] for row in rows if row["document_file"] == "page.txt"} == {"2025-01-01"}
