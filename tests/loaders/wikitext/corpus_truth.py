"""What the truths of the corpus say of a wiki page, held against what is read of it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.wikitext import read

Truth = dict[str, Any]
DEVIATIONS = {
    "wikitext__Bazooka.txt": ("one of its 113 footnotes is inside a comment", 112),
    "wikitext__raith_rovers.txt": ("it takes the slash in a footnote's name (In / Out of) for an empty tag's end", 32),
    "wikitext__Clint-Murchison-Sr..txt": ("a footnote of the group nb is made by the template #tag:ref", 7),
}
"""Files whose truth is wrong: why, and how many footnotes there are."""


def truths(corpus: Path) -> list[Truth]:
    """The corpus' lines about wiki pages."""
    lines = (corpus / "truth/docs.jsonl").read_text(encoding="utf-8").splitlines()
    return [truth for truth in map(json.loads, lines) if truth["kind"] == "wikitext"]


def read_at(path: Path) -> Reading:
    """The reading of the page at ``path``."""
    (reading,) = read(InputFile.of(path.name, path.read_bytes(), path), ReadingOptions())
    return reading


def wrong(reading: Reading, truth: Truth) -> list[str]:
    """What is read otherwise than ``truth`` has it, as sentences; empty where all is right."""
    return list(_wrong(reading, truth))


def _wrong(reading: Reading, truth: Truth) -> Iterator[str]:
    keys = {one.key for one in reading.references}
    footnotes = {key.split("#")[0] for key in keys}
    _, expected = DEVIATIONS.get(Path(truth["file"]).name, ("", truth["ref_open"]))
    if len(footnotes) != expected:
        yield f"footnotes: {len(footnotes)} instead of {expected}"
    if unknown := [one.key for one in reading.references if not one.identifies]:
        yield f"footnotes that mean no work: {unknown}"
    named = sum(not re.fullmatch(r"(?:nb )?\d+(?:#\d+)?", key) for key in keys)
    if named < truth["named"] - 1:
        yield f"named footnotes: {named} instead of {truth['named']}"
    if len(reading.lists) < sum(truth["cite_templates"].values()):
        yield f"works: {len(reading.lists)} for {sum(truth['cite_templates'].values())} templates"
