"""The examples of the pages on Markdown, web and wiki pages are read as the pages show; docstrings' examples too."""

import doctest
import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence

import pytest

from evidence_graph.model import Citation, Reading
from evidence_graph.vocabulary import Intent
from evidence_loaders import html_pages, markdown, marked_up, wikitext
from evidence_loaders.files import InputFile, ReadingOptions
from tests.house.project import ROOT

PAGES = {"markdown": markdown, "html": html_pages, "mediawiki": wikitext}


@pytest.mark.parametrize("name", PAGES)
def test_the_example_is_read_as_the_page_shows(name: str) -> None:
    page = (ROOT / "docs" / "formats" / f"{name}.md").read_text(encoding="utf-8")
    example = page.split("## Example\n")[1].split("```")[1].split("\n", 1)[1]
    (reading,) = PAGES[name].read(InputFile.of("example", example.encode()), ReadingOptions())
    assert _claims(reading) in page
    assert _references(reading) in page


def _claims(reading: Reading) -> str:
    rows = [(one.line, one.kind, one.text, ", ".join(map(_cited, one.cites))) for one in reading.claims]
    return _table(("line", "kind", "claim", "cites"), rows)


def _cited(citation: Citation) -> str:
    return citation.reference if citation.intent is Intent.CITES else f"{citation.reference} ({citation.intent})"


def _references(reading: Reading) -> str:
    rows = [
        (one.key, one.identifies[0].source, one.identifies[0].basis) if one.identifies else (one.key, "nothing", "")
        for one in reading.references
    ]
    return _table(("reference", "means", "basis"), rows)


def _table(head: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> str:
    lines = ["| " + " | ".join(map(str, row)).rstrip() + " |" for row in (head, *rows)]
    return "\n".join([lines[0], "|" + "---|" * len(head), *lines[1:]])


def _modules() -> Iterator[str]:
    for package in (*PAGES.values(), marked_up):
        for module in pkgutil.iter_modules(package.__path__):
            yield f"{package.__name__}.{module.name}"


@pytest.mark.parametrize("name", sorted(_modules()))
def test_the_examples_of_docstrings_are_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_every_problem_these_loaders_can_tell_is_on_their_pages() -> None:
    code = "".join(
        path.read_text(encoding="utf-8")
        for name in ("markdown", "html_pages", "wikitext", "marked_up")
        for path in (ROOT / "loaders/evidence_loaders" / name).glob("*.py")
    )
    pages = "".join((ROOT / "docs" / "formats" / f"{name}.md").read_text(encoding="utf-8") for name in PAGES)
    told = set(re.findall(r'code="([\w-]+)"', code)) - {"no-claims", "too-many-claims"}
    assert {name for name in told if f"`{name}`" not in pages} == set()
