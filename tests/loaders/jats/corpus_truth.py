"""What the truths of the corpus say of a JATS file, held against what is read of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evidence_graph.identifiers import normal_doi
from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.jats import read

Truth = dict[str, Any]
NOTE_MARKS = " *0123456789†‡§"
"""What the truth's titles have at their end where a footnote's mark stands: it is no part of the title."""
MISSED_RANGES = {
    "scielo__0034-8910-rsp-48-2-0225.xml": frozenset({"B3"}),
    "scielo__96fDfzSqzxPF9cPxxPNYFmk.xml": frozenset({"B010"}),
    "scielo__FngWzPqXpsVJGyxLD5PSHPg.xml": frozenset({"B10", "B11", "B12", "B13", "B14", "B15", "B18", "B19"}),
    "scielo__QMyWZTMgngWRCDtVJfJH9Cn.xml": frozenset({"B6"}),
    "scielo__article-abstract-en-sub-articles-pt-es.xml": frozenset({"B2", "B27"}),
}
MISSED = "it has entries as never cited that a range holds: the range's dash stands in a sup of its own"
"""Why the truth is wrong about the files with ``MISSED_RANGES``, each with the entries in question."""


def readings_of(corpus: Path, truth: Truth) -> list[Reading]:
    """The readings of the file that ``truth`` is about."""
    file = InputFile.of(truth["file"], (corpus / truth["file"]).read_bytes())
    return list(read(file, ReadingOptions()))


def wrong(told: list[Reading], truth: Truth) -> list[str]:
    """What is read otherwise than ``truth`` has it, as sentences; empty where all is right."""
    return [
        f"{name}: {found!r}, not {expected!r}" for name, found, expected in _compared(told, truth) if found != expected
    ]


def wrong_where_damaged(told: list[Reading], truth: Truth) -> list[str]:
    """What is amiss with the readings of a file that is no valid XML: ``truth`` tells the damage, and its line."""
    line = int(re.findall(r"line (\d+)", truth["parse_error"])[0])
    lines = [problem.line for problem in told[0].problems]
    return [] if line in lines and told[0].claims else [f"problems of lines {lines}, not of line {line}"]


def _compared(told: list[Reading], truth: Truth) -> Iterator[tuple[str, object, object]]:
    yield from _record(told[0], truth)
    yield "parts", len(told) - 1, truth["n_sub_article"]
    listed = [key for reading in told for key in _entry_keys(reading)]
    yield "entries", [key.split("~")[0] for key in listed], truth["ref_ids"]
    yield "works told by an entry", _works(told), _expected_works(truth)
    yield "years", *_years(told, truth)
    cited = {cite.reference for reading in told for claim in reading.claims for cite in claim.cites}
    missed = MISSED_RANGES.get(Path(truth["file"]).name, frozenset())
    never = [key for key in truth["uncited_expanded"] if key not in missed]
    yield "never cited", [key for key in truth["ref_ids"] if key not in cited], never
    yield "ranges", [key for pair in truth["ranges"] for key in _within(pair, truth) if key not in cited], []
    dangling = {one.key for reading in told for one in reading.references if not one.identifies}
    yield "dangling", sorted(dangling), truth["dangling"]


def _record(whole: Reading, truth: Truth) -> Iterator[tuple[str, object, object]]:
    document = whole.document
    title = truth["title"]
    if document.title and title and title.startswith(document.title):
        title = document.title + title[len(document.title) :].strip(NOTE_MARKS)
    yield "title", document.title, title
    yield "doi", document.doi, normal_doi(truth["doi"])
    yield "pmid", document.pmid, truth["pmid"]
    yield "pmcid", (document.pmcid or "").removeprefix("PMC"), (truth["pmc"] or "").removeprefix("PMC")
    yield "language", document.language, truth["lang"] and truth["lang"].lower()
    if truth["pub_years"]:
        yield "year", str(document.year), min(truth["pub_years"])


def _entry_keys(reading: Reading) -> list[str]:
    """The key of each entry of the document's own list: that of its first work."""
    positions = {entry.position for entry in reading.lists}
    return [one.key for one in reading.references if "#" not in one.key][: len(positions)]


def _works(told: list[Reading]) -> int:
    return sum(len(reading.lists) for reading in told)


def _expected_works(truth: Truth) -> int:
    """Citations in entries; where every entry has a printed and a tagged one, two are one work."""
    twice = truth["citation_elements"].get("mixed-citation", 0) == truth["citation_elements"].get("element-citation", 0)
    told: int = truth["n_citations_in_refs"]
    return told // 2 if twice and len(truth["refs_multi_citation"]) == truth["n_refs"] else told


def _years(told: list[Reading], truth: Truth) -> tuple[object, object]:
    """The year of each entry's first work; where the truth has none, one may be printed in an entry of plain text."""
    found = []
    for reading in told:
        years = {source.id: source.year for source in reading.sources}
        first = {entry.position: entry.source for entry in reversed(reading.lists)}
        found += [years[first[position]] for position in sorted(first)]
    expected = truth["years"]
    same = len(found) == len(expected)
    return [year if told is not None else None for year, told in zip(found, expected, strict=same)], expected


def _within(pair: list[str], truth: Truth) -> list[str]:
    first, last = (truth["ref_ids"].index(name) for name in pair)
    return list(truth["ref_ids"][first : last + 1])
