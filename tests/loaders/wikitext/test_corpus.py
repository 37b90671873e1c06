"""Every wiki page of the corpus, against what its truth file tells."""

import json
import re
from pathlib import Path
from typing import Any

from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.wikitext import read, recognises
from tests.material import corpus

FILES = 11
DEVIATIONS = {
    # One of the 113 is inside a comment.
    "wikitext__Bazooka.txt": 112,
    # One more: the truth takes the slash in a footnote's name ("In / Out of ...") for the end of an empty tag.
    "wikitext__raith_rovers.txt": 32,
    # One more: a footnote of the group "nb" is made by the template #tag:ref.
    "wikitext__Clint-Murchison-Sr..txt": 7,
}
"""How many footnotes there are, where the truth counts otherwise."""


def _truths(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "truth/docs.jsonl").read_text(encoding="utf-8").splitlines()
    return [truth for truth in map(json.loads, lines) if truth["kind"] == "wikitext"]


def _read(path: Path) -> Reading:
    (reading,) = read(InputFile.of(path.name, path.read_bytes(), path), ReadingOptions())
    return reading


def test_every_footnote_is_one_reference_that_means_a_listed_work() -> None:
    truths = _truths(corpus())
    assert len(truths) == FILES
    for truth in truths:
        path = corpus() / truth["file"]
        reading = _read(path)
        footnotes = {one.key.split("#")[0] for one in reading.references}
        assert (path.name, len(footnotes)) == (path.name, DEVIATIONS.get(path.name, truth["ref_open"]))
        assert not [one.key for one in reading.references if not one.identifies]


def test_every_name_is_a_key() -> None:
    for truth in _truths(corpus()):
        keys = {one.key for one in _read(corpus() / truth["file"]).references}
        assert sum(not re.fullmatch(r"(?:nb )?\d+(?:#\d+)?", key) for key in keys) >= truth["named"] - 1


def test_every_citation_template_is_a_listed_work() -> None:
    for truth in _truths(corpus()):
        reading = _read(corpus() / truth["file"])
        assert len(reading.lists) >= sum(truth["cite_templates"].values())


def test_every_page_is_recognised_by_its_content() -> None:
    for truth in _truths(corpus()):
        assert recognises((corpus() / truth["file"]).read_text(encoding="utf-8"), "page"), truth["file"]
