"""The examples of the format's page and of the docstrings are true, and every register is on the page."""

import doctest
import importlib
import json
import pkgutil
import re
from pathlib import Path

import pytest

import evidence_loaders.registers
from evidence_loaders import json_records
from tests.loaders.registers.register_files import REGISTERS, noticed

PAGE = (Path(__file__).resolve().parents[3] / "docs/formats/retraction-registers.md").read_text(encoding="utf-8")
_EXAMPLE = re.compile(r"`(?P<name>example\.\w+)`:\n\n```\w+\n(?P<file>.*?)```\n.*?```json\n(?P<told>.*?)```", re.DOTALL)


def test_the_example_of_the_page_is_read_as_the_page_says() -> None:
    example = _EXAMPLE.search(PAGE)
    assert example
    reading = noticed(example["file"].encode(), example["name"])
    told = [notice.model_dump(mode="json", exclude_none=True) for notice in reading.notices]
    assert told == [json.loads(line) for line in example["told"].splitlines()]
    assert not reading.problems


@pytest.mark.parametrize("name", sorted(REGISTERS))
def test_every_register_is_on_the_page(name: str) -> None:
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize("name", [module.name for module in pkgutil.iter_modules(evidence_loaders.registers.__path__)])
def test_the_examples_of_docstrings_are_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"evidence_loaders.registers.{name}")).failed == 0
    assert doctest.testmod(json_records).failed == 0
