"""Bibliographies, tag tables and neighbouring texts beside a Markdown file."""

import json
from pathlib import Path

import pytest

from evidence_graph.vocabulary import Basis
from tests.loaders.markdown.reading import codes, reading_of, work

BIB = "@article{leaf10, title = {On leaves that fall}, author = {Leaf, Ana}, year = 2010, doi = {10.5555/fall}}\n"
ITEM = {"id": "s1", "type": "article-journal", "title": "On sap that rises", "issued": {"date-parts": [[2012]]}}


def test_the_named_bibliography_describes_the_keys(tmp_path: Path) -> None:
    (tmp_path / "works.bib").write_text(BIB)
    reading = reading_of("---\nbibliography: works.bib\n---\n\nLeaves fall [@leaf10].\n", tmp_path)
    assert (work(reading, "leaf10").doi, work(reading, "leaf10").year) == ("10.5555/fall", 2010)
    assert reading.references[0].identifies[0].basis is Basis.LINKED
    assert not reading.problems


def test_a_bibliography_in_the_folder_is_found_without_being_named(tmp_path: Path) -> None:
    (tmp_path / "works.bib").write_text(BIB)
    assert work(reading_of("Leaves fall [@leaf10].\n", tmp_path), "leaf10").title == "On leaves that fall"


@pytest.mark.parametrize(
    ("front", "name"), [("---\nbibliography: works.yml\n---\n", "works.yml"), ("", "manual-references.yaml")]
)
def test_a_bibliography_may_be_yaml(tmp_path: Path, front: str, name: str) -> None:
    (tmp_path / name).write_text("- id: leaf10\n  title: On leaves that fall\n  DOI: 10.5555/fall\n")
    assert work(reading_of(f"{front}\nLeaves fall [@leaf10].\n", tmp_path), "leaf10").doi == "10.5555/fall"


def test_references_in_the_front_matter_describe_the_keys() -> None:
    text = "---\nreferences:\n- id: leaf10\n  type: book\n  title: On leaves that fall\n  DOI: 10.5555/fall\n"
    reading = reading_of(f"{text}---\n\nLeaves fall [@leaf10].\n")
    assert work(reading, "leaf10").doi == "10.5555/fall"


def test_manubots_tables_lead_from_tag_to_work(tmp_path: Path) -> None:
    (tmp_path / "citations.tsv").write_text("input_id\tstandard_id\tshort_id\ntag:sap\turl:https://sap.org/1\ts1\n")
    (tmp_path / "references.json").write_text(json.dumps([ITEM]))
    found = work(reading_of("Sap rises [@tag:sap].\n", tmp_path), "tag:sap")
    assert (found.title, found.year, found.url) == ("On sap that rises", 2012, "https://sap.org/1")


def test_tags_may_be_defined_in_citation_tags_or_a_neighbouring_chapter(tmp_path: Path) -> None:
    (tmp_path / "citation-tags.tsv").write_text("tag\tcitation\nsap\tdoi:10.5555/sap\n")
    (tmp_path / "90.back.md").write_text("[@tag:leaf]: pmid:123\n")
    reading = reading_of("Sap rises [@tag:sap; @tag:leaf].\n", tmp_path)
    assert (work(reading, "tag:sap").doi, work(reading, "tag:leaf").pmid) == ("10.5555/sap", "123")


@pytest.mark.parametrize("name", ["gone.bib", "/etc/passwd", "../../../works.bib", "works.xyz"])
def test_a_bibliography_that_is_not_there_or_out_of_reach_is_told(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "a" / "b" / "c"
    folder.mkdir(parents=True)
    (tmp_path / "works.bib").write_text(BIB)
    (folder / "works.xyz").write_text(BIB)
    reading = reading_of(f"---\nbibliography: {name}\n---\n\nLeaves fall [@leaf10].\n", folder)
    assert codes(reading) == [("no-bibliography", 1), ("dangling-citation", 5)]
