"""The examples of the format pages and of the docstrings are true."""

import doctest
import importlib
import json
import pkgutil
import re
from pathlib import Path

import pytest

import evidence_loaders.bibliographies
from tests.loaders.bibliographies.reading import BIBLIOGRAPHIES, listed, read_text, told

PAGES = Path(__file__).resolve().parents[3] / "docs/formats"
_EXAMPLE = re.compile(r"`(?P<name>example\.\w+)`:\n\n```\w+\n(?P<file>.*?)```\n.*?```json\n(?P<told>.*?)```", re.DOTALL)
OF_BIBLIOGRAPHIES = (
    "bibtex",
    "cff",
    "csl-json",
    "csl-yaml",
    "endnote",
    "europe-pmc",
    "library-xml",
    "medline",
    "pubmed-xml",
    "reference-table",
    "ris",
    "tagged-records",
    "web-of-science",
)


@pytest.mark.parametrize("page", OF_BIBLIOGRAPHIES)
def test_the_example_of_a_page_is_read_as_the_page_says(page: str) -> None:
    example = _EXAMPLE.search((PAGES / f"{page}.md").read_text(encoding="utf-8"))
    assert example
    reading = read_text(example["file"], example["name"])
    notices = [notice.model_dump(mode="json", exclude_none=True) for notice in reading.notices]
    assert [*map(told, listed(reading)), *notices] == [json.loads(line) for line in example["told"].splitlines()]
    assert not reading.problems


def test_every_format_of_bibliographies_has_a_page() -> None:
    pages = " ".join((PAGES / f"{page}.md").read_text(encoding="utf-8") for page in OF_BIBLIOGRAPHIES)
    assert {name for name in BIBLIOGRAPHIES if name not in OF_BIBLIOGRAPHIES and f"`{name}`" not in pages} == set()


@pytest.mark.parametrize(
    "name", [module.name for module in pkgutil.iter_modules(evidence_loaders.bibliographies.__path__)]
)
def test_the_examples_of_docstrings_are_true(name: str) -> None:
    module = importlib.import_module(f"evidence_loaders.bibliographies.{name}")
    assert doctest.testmod(module).failed == 0
