"""A file is read again when what it is read with has changed, appeared or gone, and not otherwise."""

import json
from pathlib import Path

import pytest

from evidence_graph.model import Reading
from evidence_graph.store import Store
from evidence_loaders import reading_files
from evidence_loaders.files import ReadingOptions
from evidence_loaders.finding import found_files
from evidence_loaders.into_graph.run import Status
from evidence_loaders.loading import Summary, load
from tests import graph_contents

BIB = "@article{leaf10, title = {On leaves that fall}, author = {Leaf, Ana}, year = 2010}\n"
OTHER = BIB.replace("2010", "2011")
PAGE = "# Leaves\n\nLeaves fall [@leaf10].\n"
NAMING = f"---\nbibliography: works.bib\n---\n\n{PAGE}"


def _loaded(store: Store, *paths: Path) -> dict[Status, int]:
    summary = Summary()
    for _ in load(store, found_files(paths), ReadingOptions(), summary):
        pass
    return summary.documents


def _works(store: Store) -> list[int | None]:
    rows = store.read("MATCH (:Reference)-[:IDENTIFIES]->(s:Source) RETURN s.year AS year", {})
    return [row["year"] for row in rows]


@pytest.mark.parametrize("text", [PAGE, NAMING])
@pytest.mark.parametrize(
    ("contents", "years"),
    [((BIB, OTHER), [2011]), ((None, BIB), [2010]), ((BIB, None), [])],
    ids=["changed", "appeared", "gone"],
)
def test_a_page_is_read_again_when_its_bibliography_is_another(
    store: Store, tmp_path: Path, text: str, contents: tuple[str | None, ...], years: list[int]
) -> None:
    page, bibliography = tmp_path / "page.md", tmp_path / "works.bib"
    page.write_text(text)
    told = []
    for content in contents:
        bibliography.unlink(missing_ok=True)
        if content:
            bibliography.write_text(content)
        told.append(_loaded(store, page))
    assert told == [{Status.NEW: 1}, {Status.REREAD: 1}]
    assert _works(store) == years
    assert _loaded(store, page) == {Status.UNCHANGED: 1}


def test_a_tag_that_a_neighbouring_chapter_defines_otherwise_is_looked_up_again(store: Store, tmp_path: Path) -> None:
    page, chapter = tmp_path / "page.md", tmp_path / "90.back.md"
    page.write_text("Sap rises [@tag:sap].\n")
    chapter.write_text("[@tag:sap]: pmid:123\n")
    _loaded(store, page)
    chapter.write_text("[@tag:sap]: pmid:124\n")
    assert _loaded(store, page) == {Status.REREAD: 1}


def test_a_bibliography_that_changes_nothing_for_a_page_is_looked_into_once(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE)
    (tmp_path / "works.bib").write_text(BIB)
    _loaded(store, page)
    before = graph_contents.contents(store)
    (tmp_path / "works.bib").write_text(BIB + BIB.replace("leaf10", "tree10"))
    assert _loaded(store, page) == {Status.UNCHANGED: 1}
    monkeypatch.setattr(reading_files, "read_path", lambda *_: pytest.fail("read again"))
    assert _loaded(store, page) == {Status.UNCHANGED: 1}
    assert graph_contents.contents(store) == before


def test_a_table_is_read_again_when_its_mapping_is_another(store: Store, tmp_path: Path) -> None:
    table, mapping = tmp_path / "table.csv", tmp_path / "table.columns.toml"
    table.write_text("What we say,Where from,Elsewhere\nLeaves fall,PMID: 12,PMID: 34\n")
    told = []
    for column in ("Where from", "Elsewhere"):
        mapping.write_text(f'claim = "What we say"\nsource = "{column}"\n')
        told.append(_loaded(store, table))
    assert told == [{Status.NEW: 1}, {Status.REREAD: 1}]
    assert [row["pmid"] for row in store.read("MATCH (s:Source) RETURN s.pmid AS pmid", {})] == ["34"]


def test_a_mapping_that_appears_makes_another_format_of_a_table(store: Store, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("Title,Year,PMID\nOn leaves that fall,2010,12\nOn sap that rises,2012,34\n")
    _loaded(store, table)
    (tmp_path / "columns.toml").write_text('claim = "Title"\nsource = "PMID"\n')
    assert _loaded(store, table) == {Status.REREAD: 1}
    assert len(store.read("MATCH (c:Claim) RETURN c.id AS id", {})) == 2


def test_claims_are_read_again_when_the_corpus_beside_them_appears(store: Store, tmp_path: Path) -> None:
    claims = tmp_path / "claims_dev.jsonl"
    claims.write_text(
        json.dumps({"id": 1, "claim": "Leaves fall", "evidence": {"12": [{"label": "SUPPORT"}]}, "cited_doc_ids": [12]})
    )
    _loaded(store, claims)
    (tmp_path / "corpus.jsonl").write_text(json.dumps({"doc_id": 12, "title": "On leaves that fall", "abstract": []}))
    assert _loaded(store, claims) == {Status.REREAD: 1}


def test_what_an_export_brings_back_leaves_its_file_known(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, export = tmp_path / "page.md", tmp_path / "out.jsonl"
    page.write_text(PAGE)
    _loaded(store, page)
    (made,) = reading_files.read_path(page.name, page, ReadingOptions()).items
    assert isinstance(made, Reading)
    export.write_text(made.model_dump_json())
    assert _loaded(store, export) == {Status.UNCHANGED: 1}
    monkeypatch.setattr(reading_files, "read_path", lambda *_: pytest.fail("read again"))
    assert _loaded(store, page) == {Status.UNCHANGED: 1}
