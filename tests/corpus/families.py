"""The families of the corpus: its files, and what the truth of each asks."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from evidence_graph.model import Reading
from tests.corpus.verdicts import Case, Judge
from tests.loaders.article_text import corpus_truth as article_text
from tests.loaders.bibliographies import truth as bibliographies
from tests.loaders.bibliographies.reading import BIBLIOGRAPHIES
from tests.loaders.claim_tables import corpus_truth as claim_tables
from tests.loaders.html_pages import corpus_truth as html_pages
from tests.loaders.jats import corpus_truth as jats
from tests.loaders.markdown import corpus_truth as markdown
from tests.loaders.registers import corpus_truth as registers
from tests.loaders.registers.register_files import REGISTERS
from tests.loaders.wikitext import corpus_truth as wikitext

Truth = dict[str, Any]
_OTHER_BIBLIOGRAPHIES = re.compile(r"B_bib/(?:jabref__RepecNep|citationjs__whitespace)\S*\.txt$")
_BESIDE = {
    "D_docs/deepreview__manual-references.json": (
        "it takes the day on which a DOI was registered for the year of a work that has none",
        ("2014", "None"),
    )
}
"""Bibliographies beside Markdown whose truth is wrong: why, and which year is another for one work."""


def _lines(corpus: Path, name: str) -> list[Truth]:
    return [json.loads(line) for line in (corpus / "truth" / name).read_text(encoding="utf-8").splitlines()]


def _of_first(wrong: Callable[[Reading, Truth], list[str]], truth: Truth) -> Judge:
    """The judge that holds a file's only reading to ``truth``."""
    return lambda told: wrong(told[0], truth) if len(told) == 1 else [f"{len(told)} documents in one file"]


def _nothing_more(told: list[Reading]) -> list[str]:
    """What is wrong with a file that no truth tells of: that nothing came of it at all."""
    return [] if told else ["neither a reading nor a problem"]


def articles(corpus: Path) -> Iterator[Case]:
    """JATS."""
    for truth in _lines(corpus, "jats.jsonl"):
        missed = Path(truth["file"]).name in jats.MISSED_RANGES
        judge = partial(jats.wrong, truth=truth)
        yield Case(truth["file"], judge, ("jats",), truth_wrong=jats.MISSED if missed else None)


def listed_works(corpus: Path) -> Iterator[Case]:
    """Bibliographies in the formats that are read, those beside Markdown among them."""
    for truth in bibliographies.truths(corpus):
        name = truth["file"].removeprefix("B_bib/")
        if _OTHER_BIBLIOGRAPHIES.match(truth["file"]):
            continue
        why, known = bibliographies.DEVIATIONS.get(name, (None, bibliographies.expected(truth)))
        judge = _of_first(_entries if known is None else bibliographies.wrong_in, truth)
        forms = () if known and not known.entries else tuple(BIBLIOGRAPHIES)
        yield Case(truth["file"], judge, forms, truth_wrong=why, silent=known is None)
    for truth in _lines(corpus, "docs.jsonl"):
        if truth["kind"] == "csl-json":
            why, _ = _BESIDE.get(truth["file"], (None, ()))
            yield Case(truth["file"], _of_first(_counts, truth), ("csl-json",), truth_wrong=why)


def _entries(reading: Reading, truth: Truth) -> list[str]:
    """What is wrong with a bibliography whose truth tells nothing."""
    del truth
    return [] if reading.lists else ["no entries"]


def _counts(reading: Reading, truth: Truth) -> list[str]:
    years = Counter[str](truth["years"])
    if truth["file"] in _BESIDE:
        _, (told, right) = _BESIDE[truth["file"]]
        years += Counter({right: 1})
        years -= Counter({told: 1})
    wanted = bibliographies.Counts(truth["n"], dict(years), truth["n_no_title"])
    found = bibliographies.counted(reading)
    return [f"{found} instead of {wanted}"] if bibliographies.differs(found, wanted) else []


def article_texts(corpus: Path) -> Iterator[Case]:
    """Articles in the layout of the copied page."""
    for path in article_text.texts(corpus):
        judge = partial(_article_text, path=path)
        yield Case(f"D_docs/{path.name}", judge, ("article-text",))


def _article_text(told: list[Reading], path: Path) -> list[str]:
    return article_text.wrong_statements(told[0], path) + article_text.wrong_entries(told[0], path)


def markdown_files(corpus: Path) -> Iterator[Case]:
    """Markdown."""
    for truth in markdown.truths(corpus):
        yield Case(truth["file"], _of_first(_markdown, truth), ("markdown",))


def _markdown(reading: Reading, truth: Truth) -> list[str]:
    return markdown.wrong_keys(reading, truth) + markdown.wrong_headings(reading, truth)


def web_pages(corpus: Path) -> Iterator[Case]:
    """HTML."""
    for truth in html_pages.truths(corpus):
        why, _ = html_pages.DEVIATIONS.get(Path(truth["file"]).name, (None, 0))
        yield Case(truth["file"], _of_first(html_pages.wrong, truth), ("html",), truth_wrong=why)


def wiki_pages(corpus: Path) -> Iterator[Case]:
    """MediaWiki."""
    for truth in wikitext.truths(corpus):
        why, _ = wikitext.DEVIATIONS.get(Path(truth["file"]).name, (None, 0))
        yield Case(truth["file"], _of_first(wikitext.wrong, truth), ("mediawiki",), truth_wrong=why)


def collections(corpus: Path) -> Iterator[Case]:
    """Tables of claims."""
    for truth in filter(claim_tables.is_collection, claim_tables.truths(corpus)):
        why, _ = claim_tables.DEVIATIONS.get(Path(truth["file"]).name, (None, 0))
        yield Case(truth["file"], _of_first(claim_tables.wrong, truth), truth_wrong=why)


def retraction_registers(corpus: Path) -> Iterator[Case]:
    """Registers of retractions."""
    for truth in registers.truths(corpus):
        yield Case(truth["file"], _of_first(registers.wrong, truth), tuple(REGISTERS))


def hostile_files(corpus: Path) -> Iterator[Case]:
    """Files that are made to hurt: each ends as a reading, or as a problem with a line; six have a truth of JATS."""
    odd = {truth["file"]: truth for truth in _lines(corpus, "hostile_jats.jsonl")}
    for truth in _lines(corpus, "hostile.jsonl"):
        told = odd.get(truth["file"])
        if told is None:
            yield Case(truth["file"], _nothing_more)
        else:
            judge = jats.wrong_where_damaged if "parse_error" in told else jats.wrong
            yield Case(truth["file"], partial(judge, truth=told), ("jats",))


def other_files(corpus: Path) -> Iterator[Case]:
    """Files of formats that are not read, or that no truth tells of: a reading, or a problem with a line."""
    claims = [truth for truth in claim_tables.truths(corpus) if not claim_tables.is_collection(truth)]
    others = [truth for truth in bibliographies.truths(corpus) if _OTHER_BIBLIOGRAPHIES.match(truth["file"])]
    beside = [one for one in _lines(corpus, "docs.jsonl") if one["kind"] in ("manubot citations.tsv", "text")]
    for truth in (*claims, *others, *beside, *_lines(corpus, "rdf.jsonl")):
        yield Case(truth["file"], _nothing_more, silent=True)


FAMILIES: dict[str, Callable[[Path], Iterator[Case]]] = {
    "JATS": articles,
    "bibliographies": listed_works,
    "article text": article_texts,
    "Markdown": markdown_files,
    "HTML": web_pages,
    "MediaWiki": wiki_pages,
    "tables of claims": collections,
    "registers": retraction_registers,
    "hostile files": hostile_files,
    "other files": other_files,
}
"""Every family by the name that the table has for it."""
