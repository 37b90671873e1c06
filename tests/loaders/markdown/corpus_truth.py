"""What the truths of the corpus say of a Markdown file, held against what is read of it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.markdown import read
from evidence_loaders.markdown.citekeys import is_cross_reference

Truth = dict[str, Any]
CROSS_REFERENCES = ("fig", "tbl")
_TOKEN = re.compile(r"(?<!\w)@(?P<key>(?:[a-z]+:)?[\w:./#%&+?<>~=()-]*\w)")


def truths(corpus: Path) -> list[Truth]:
    """The corpus' lines about Markdown."""
    lines = (corpus / "truth/docs.jsonl").read_text(encoding="utf-8").splitlines()
    return [truth for truth in map(json.loads, lines) if truth["file"].endswith(".md")]


def read_at(path: Path) -> Reading:
    """The reading of the file at ``path``, with what lies beside it."""
    (reading,) = read(InputFile.of(path.name, path.read_bytes(), path), ReadingOptions())
    return reading


def wrong_keys(reading: Reading, truth: Truth) -> list[str]:
    """Keys that are read otherwise than ``truth`` counts them, or not cited by the claim they stand in."""
    distinct = Counter(_prefix(key) for key in {one.key for one in reading.references} if not key.isdecimal())
    tokens = _tokens(reading) if truth["n_cite_tokens"] != len(reading.lists) else []
    own = {prefix: count for prefix, count in truth["by_prefix"].items() if prefix not in CROSS_REFERENCES}
    crossed = {key for key in tokens if is_cross_reference(key)}
    wrong = [f"uncited: {key}" for key in _uncited(reading)]
    if truth["n_distinct"] != sum(distinct.values()) + len(crossed):
        wrong.append(f"distinct keys: {distinct} instead of {truth['n_distinct']}")
    if tokens and Counter(_prefix(key) for key in tokens if not is_cross_reference(key)) != Counter(own):
        wrong.append(f"tokens: {Counter(map(_prefix, tokens))} instead of {own}")
    return wrong


def wrong_headings(reading: Reading, truth: Truth) -> list[str]:
    """Headings and linked citations that are not as many as ``truth`` counts."""
    headings = sum(span.kind in ("heading", "title") for span in reading.spans)
    linked = sum(one.marker.isdecimal() for claim in reading.claims for one in claim.cites)
    found, expected = (headings, linked), (truth["headings"], truth["html_citeref"])
    return [] if found == expected else [f"headings and linked citations: {found} instead of {expected}"]


def _prefix(key: str) -> str:
    return key.split(":", maxsplit=1)[0] if ":" in key else "plain"


def _tokens(reading: Reading) -> list[str]:
    """The keys that stand in the text, cross references to figures and tables among them."""
    return [found["key"] for found in _TOKEN.finditer(reading.document.text or "")]


def _uncited(reading: Reading) -> Iterator[str]:
    """Keys that stand in a claim's stretch of the text and are not among its citations."""
    text = reading.document.text or ""
    for claim in reading.claims:
        cited = {one.reference for one in claim.cites}
        for found in _TOKEN.finditer(text, claim.start or 0, claim.end or 0):
            if not is_cross_reference(found["key"]) and found["key"] not in cited:
                yield found["key"]
