"""Every web page of the corpus, against what its truth file tells."""

import json
from pathlib import Path
from typing import Any

from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.html_pages import read, recognises
from tests.material import corpus

FILES = 4
ONE_MARKER_LESS = {
    # The truth counts every class that begins with "reference", the style sheet's own among them: 81 are markers.
    "readability__wikipedia-4.html": 81
}


def _truths(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "truth/docs.jsonl").read_text(encoding="utf-8").splitlines()
    return [truth for truth in map(json.loads, lines) if truth["file"].endswith(".html")]


def _read(path: Path) -> Reading:
    (reading,) = read(InputFile.of(path.name, path.read_bytes(), path), ReadingOptions())
    return reading


def test_every_entry_is_listed_and_every_note_cited() -> None:
    truths = _truths(corpus())
    assert len(truths) == FILES
    for truth in truths:
        path = corpus() / truth["file"]
        reading = _read(path)
        cited = sum(len(claim.cites) for claim in reading.claims)
        assert len(reading.lists) == truth["ol_references_li"] + truth["csl_entries"]
        assert cited == ONE_MARKER_LESS.get(path.name, truth["sup_reference"])
        assert [one.key for one in reading.references] == [str(number) for number in range(1, len(reading.lists) + 1)]
        assert not [one.key for one in reading.references if len(one.identifies) != 1]


def test_every_work_has_a_title() -> None:
    for truth in _truths(corpus()):
        reading = _read(corpus() / truth["file"])
        assert not [source.id for source in reading.sources if not source.title]


def test_every_page_is_recognised_by_its_content() -> None:
    for truth in _truths(corpus()):
        assert recognises((corpus() / truth["file"]).read_text(encoding="utf-8"), "page"), truth["file"]
