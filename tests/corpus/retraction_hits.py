"""Which works of the corpus its registers say are retracted, against what the truth has found."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evidence_graph.identifiers import source_keys
from evidence_graph.model import Reading
from evidence_graph.vocabulary import NoticeKind
from evidence_loaders.files import ReadingOptions
from evidence_loaders.reading_files import read_path


def retracted_keys(corpus: Path) -> set[str]:
    """Keys of the works that the registers of the corpus say are retracted."""
    files = [path.name for path in sorted((corpus / "E_retraction").iterdir())]
    notices = (one for name in files for reading in _read(corpus, f"E_retraction/{name}") for one in reading.notices)
    return {key for notice in notices if notice.kind is NoticeKind.RETRACTION for key in notice.keys}


def wrong_hits(corpus: Path) -> list[str]:
    """Works that documents of the corpus list and its registers have as retracted, where the truth has others.

    The truth also knows of registers' other halves, which are not in the corpus.
    """
    retracted = retracted_keys(corpus)
    lines = (corpus / "truth" / "retraction_hits.jsonl").read_text(encoding="utf-8").splitlines()
    return [wrong for truth in map(json.loads, lines) for wrong in _wrong(corpus, truth, retracted)]


def _wrong(corpus: Path, truth: dict[str, Any], retracted: set[str]) -> Iterator[str]:
    (reading, *_) = _read(corpus, truth["file"])
    expected = next(truth[name] for name in ("hits_own_half", "own_half", "hits") if name in truth)
    found = sorted(key for source in reading.sources for key in source_keys(source) if key in retracted)
    if found != expected:
        yield f"{truth['file']}: retracted works {found} instead of {expected}"


def _read(corpus: Path, name: str) -> list[Reading]:
    items = read_path(name, corpus / name, ReadingOptions()).items
    return [item for item in items if isinstance(item, Reading)]
