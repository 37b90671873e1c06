"""The examples of the format's page and of the docstrings are true, and every column is on the page."""

import doctest
import importlib
import json
import pkgutil
import re
from pathlib import Path

import pytest

import evidence_loaders.claim_tables
from evidence_loaders.claim_tables.columns import FIELDS
from tests.loaders.claim_tables.tables import read_text

PAGE = (Path(__file__).resolve().parents[3] / "docs/formats/claim-tables.md").read_text(encoding="utf-8")
_EXAMPLE = re.compile(r"`(?P<name>example\.\w+)`:\n\n```\w+\n(?P<file>.*?)```\n.*?```json\n(?P<told>.*?)```", re.DOTALL)


def test_the_example_of_the_page_is_read_as_the_page_says() -> None:
    example = _EXAMPLE.search(PAGE)
    assert example
    reading = read_text(example["file"], example["name"])
    parts = [*reading.claims, *reading.sources]
    told = [part.model_dump(mode="json", exclude={"id"}, exclude_defaults=True) for part in parts]
    assert told == [json.loads(line) for line in example["told"].splitlines()]
    assert not reading.problems


@pytest.mark.parametrize("field", FIELDS)
def test_every_column_that_can_be_named_is_on_the_page(field: str) -> None:
    assert f"`{field}`" in PAGE


@pytest.mark.parametrize(
    "name", [module.name for module in pkgutil.iter_modules(evidence_loaders.claim_tables.__path__)]
)
def test_the_examples_of_docstrings_are_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"evidence_loaders.claim_tables.{name}")).failed == 0
