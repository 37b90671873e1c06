"""Every Markdown file of the corpus, against what its truth file tells."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.markdown import read, recognises
from evidence_loaders.markdown.citekeys import is_cross_reference
from tests.material import corpus

FILES = 11
CROSS_REFERENCES = ("fig", "tbl")
_TOKEN = re.compile(r"(?<!\w)@(?P<key>(?:[a-z]+:)?[\w:./#%&+?<>~=()-]*\w)")


def _truths(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "truth/docs.jsonl").read_text(encoding="utf-8").splitlines()
    return [truth for truth in map(json.loads, lines) if truth["file"].endswith(".md")]


def _read(path: Path) -> Reading:
    (reading,) = read(InputFile.of(path.name, path.read_bytes(), path), ReadingOptions())
    return reading


def _prefix(key: str) -> str:
    return key.split(":", maxsplit=1)[0] if ":" in key else "plain"


def _tokens(reading: Reading) -> list[str]:
    """The keys that stand in the text, cross references to figures and tables among them."""
    return [found["key"] for found in _TOKEN.finditer(reading.document.text or "")]


def test_every_key_of_the_corpus_is_a_reference_and_every_token_is_cited_where_it_stands() -> None:
    wrong: list[tuple[object, ...]] = []
    for truth in _truths(corpus()):
        reading = _read(corpus() / truth["file"])
        distinct = Counter(_prefix(key) for key in {one.key for one in reading.references} if not _is_number(key))
        tokens = _tokens(reading) if truth["n_cite_tokens"] != len(reading.lists) else []
        own = {prefix: count for prefix, count in truth["by_prefix"].items() if prefix not in CROSS_REFERENCES}
        crossed = {key for key in tokens if is_cross_reference(key)}
        if truth["n_distinct"] != sum(distinct.values()) + len(crossed):
            wrong.append((truth["file"], "distinct", truth["n_distinct"], distinct))
        if tokens and Counter(_prefix(key) for key in tokens if not is_cross_reference(key)) != Counter(own):
            wrong.append((truth["file"], "tokens", own, Counter(map(_prefix, tokens))))
        wrong += [(truth["file"], "uncited", key) for key in _uncited(reading)]
    assert wrong == []


def _is_number(key: str) -> bool:
    return key.isdecimal()


def _uncited(reading: Reading) -> list[str]:
    """Keys that stand in a claim's stretch of the text and are not among its citations."""
    text = reading.document.text or ""
    return [
        found["key"]
        for claim in reading.claims
        for found in _TOKEN.finditer(text, claim.start or 0, claim.end or 0)
        if not is_cross_reference(found["key"]) and found["key"] not in {one.reference for one in claim.cites}
    ]


def test_headings_and_linked_citations_are_as_many_as_in_the_truth() -> None:
    truths = _truths(corpus())
    assert len(truths) == FILES
    for truth in truths:
        reading = _read(corpus() / truth["file"])
        headings = sum(span.kind in ("heading", "title") for span in reading.spans)
        linked = sum(one.marker.isdecimal() for claim in reading.claims for one in claim.cites)
        assert (truth["file"], headings, linked) == (truth["file"], truth["headings"], truth["html_citeref"])


def test_every_markdown_file_is_recognised_by_its_content_or_name() -> None:
    for truth in _truths(corpus()):
        path = corpus() / truth["file"]
        assert recognises(path.read_text(encoding="utf-8"), path.name), path.name


def test_all_works_cited_by_a_chapter_are_found_beside_it() -> None:
    for path in sorted((corpus() / "D_docs").glob("deepreview__0*.md")):
        reading = _read(path)
        assert [one.key for one in reading.references if not one.identifies] == []
        untitled = [source.id for source in reading.sources if not source.title]
        assert len(untitled) <= 1
