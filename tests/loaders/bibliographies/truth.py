"""What the corpus says of its bibliographies, as counts that a reading can be compared with."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evidence_graph.model import Reading
from tests.loaders.bibliographies.reading import listed

_PARSERS = ("bibtexparser_1.4.3", "pybtex_0.26", "rispy_0.10", "csl", "regex")


@dataclass(frozen=True)
class Counts:
    """How many entries a file has, how many of each year, and how many without title (None: not told)."""

    entries: int
    years: dict[str, int] | None = None
    untitled: int | None = None


def truths(folder: Path) -> list[dict[str, Any]]:
    """The corpus' lines about bibliographies."""
    return [json.loads(line) for line in (folder / "truth/bib.jsonl").read_text(encoding="utf-8").splitlines()]


def expected(truth: dict[str, Any]) -> Counts | None:
    """What one line tells; where its parsers differ, the number of entries alone. None: it tells nothing."""
    if not truth.get("agree", True):
        return Counts(truth["regex_at_entries"]) if "regex_at_entries" in truth else Counts(truth["rispy_0.10"]["n"])
    for parser in _PARSERS:
        if "n" in truth.get(parser, {}):
            told = truth[parser]
            return Counts(told["n"], told["years"], told["n_no_title"])
    if "csv" in truth:
        return Counts(truth["csv"]["rows"])
    if "root" in truth.get("lxml", {}):
        return Counts(sum(count for name, count in truth["lxml"].items() if name.startswith("n_")))
    return None


def counted(reading: Reading) -> Counts:
    """The same counts of a reading."""
    sources = listed(reading)
    years = Counter(str(source.year) for source in sources)
    return Counts(len(sources), dict(years), sum(source.title is None for source in sources))


def differs(found: Counts, truth: Counts) -> bool:
    """Whether ``found`` is not what ``truth`` tells."""
    return (
        found.entries != truth.entries
        or (truth.years is not None and found.years != truth.years)
        or (truth.untitled is not None and found.untitled != truth.untitled)
    )
