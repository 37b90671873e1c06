"""The example in the docs is read as the docs say."""

import re
from collections.abc import Sequence

from evidence_graph.model import Reading
from tests.house.project import ROOT
from tests.loaders.jats.article_xml import reading

PAGE = ROOT / "docs" / "formats" / "jats.md"


def test_the_example_is_read_as_the_page_shows() -> None:
    page = PAGE.read_text(encoding="utf-8")
    (example,) = re.findall(r"```xml\n(.*?)```", page, re.S)
    told = reading(example)
    assert _claims(told) in page
    assert _works(told) in page


def _claims(told: Reading) -> str:
    rows = [(claim.kind, claim.text, ", ".join(one.reference for one in claim.cites)) for claim in told.claims]
    return _table(("kind", "claim", "cites"), rows)


def _works(told: Reading) -> str:
    named = {source.id: source for source in told.sources}
    works = [(entry.position, named[entry.source]) for entry in told.lists]
    rows = [(position, work.title, work.year or "", work.kind) for position, work in works]
    return _table(("position", "title", "year", "kind"), rows)


def _table(head: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> str:
    lines = [head, *rows]
    told = ["| " + " | ".join(map(str, line)) + " |" for line in lines]
    return "\n".join([told[0], "|" + "---|" * len(head), *told[1:]]).replace("  |", " |")
