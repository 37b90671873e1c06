"""What the truths of the corpus say of an article's text, held against what is read of it."""

import json
from pathlib import Path
from typing import Any

from evidence_graph.model import Reading
from evidence_loaders.article_text import read
from evidence_loaders.files import InputFile, ReadingOptions

Told = tuple[str, tuple[int, ...]]


def texts(corpus: Path) -> list[Path]:
    """The texts that have a truth beside them."""
    return sorted((corpus / "D_docs").glob("derived_oracle__*.txt"))


def truth_of(path: Path) -> list[Told]:
    """The statements that the truth beside ``path`` has, with the numbers that each cites."""
    return [(plain(one["text"]), tuple(one["numbers"])) for one in _truth(path)["statements"]]


def _truth(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.with_name(f"{path.stem}.truth.json").read_text(encoding="utf-8"))
    return told


def plain(text: str) -> str:
    """``text`` without its last stop, which half of the pages drop before the numbers."""
    return " ".join(text.split()).rstrip(".")


def read_whole(path: Path) -> Reading:
    """The reading of the text at ``path``."""
    (reading,) = read(InputFile.of(path.name, path.read_bytes()), ReadingOptions())
    return reading


def statements(reading: Reading) -> list[Told]:
    """The statements as they are read, with the numbers that each cites."""
    return [(plain(claim.text), tuple(int(one.reference) for one in claim.cites)) for claim in reading.claims]


def wrong_statements(reading: Reading, path: Path) -> list[str]:
    """Statements that are read otherwise than the truth beside ``path`` has them, or in another order."""
    expected, found = truth_of(path), statements(reading)
    if found == expected:
        return []
    missed = [one for one in expected if one not in found]
    added = [one for one in found if one not in expected]
    return [f"statements: {added!r} instead of {missed!r}"]


def wrong_entries(reading: Reading, path: Path) -> list[str]:
    """Entries of the list that are read otherwise than the truth beside ``path`` has them."""
    by_id = {source.id: source for source in reading.sources}
    works = [by_id[entry.source] for entry in reading.lists]
    found = [(plain(work.title or ""), work.venue or "") for work in works]
    listed = [one for one in _truth(path)["references"] if one["listed"]]
    expected = [(plain(one["title"]), one["journal"] or "") for one in listed]
    return [] if found == expected else [f"entries: {found!r} instead of {expected!r}"]
