"""What the truths of the corpus say of a web page, held against what is read of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.html_pages import read

Truth = dict[str, Any]
STYLE_SHEET = 'it counts every class that begins with "reference", the style sheet\'s own among them: 81 are markers'
DEVIATIONS = {"readability__wikipedia-4.html": (STYLE_SHEET, 81)}
"""Files whose truth is wrong: why, and how many markers there are."""


def truths(corpus: Path) -> list[Truth]:
    """The corpus' lines about web pages."""
    lines = (corpus / "truth/docs.jsonl").read_text(encoding="utf-8").splitlines()
    return [truth for truth in map(json.loads, lines) if truth["file"].endswith(".html")]


def read_at(path: Path) -> Reading:
    """The reading of the page at ``path``."""
    (reading,) = read(InputFile.of(path.name, path.read_bytes(), path), ReadingOptions())
    return reading


def wrong(reading: Reading, truth: Truth) -> list[str]:
    """What is read otherwise than ``truth`` has it, as sentences; empty where all is right."""
    return [
        f"{name}: {found!r} instead of {expected!r}"
        for name, found, expected in _compared(reading, truth)
        if found != expected
    ]


def _compared(reading: Reading, truth: Truth) -> Iterator[tuple[str, object, object]]:
    _, markers = DEVIATIONS.get(Path(truth["file"]).name, ("", truth["sup_reference"]))
    yield "entries", len(reading.lists), truth["ol_references_li"] + truth["csl_entries"]
    yield "markers", sum(len(claim.cites) for claim in reading.claims), markers
    yield "keys", [one.key for one in reading.references], [str(n + 1) for n in range(len(reading.lists))]
    yield "keys that mean no work", [one.key for one in reading.references if len(one.identifies) != 1], []
    yield "works without title", [source.id for source in reading.sources if not source.title], []
