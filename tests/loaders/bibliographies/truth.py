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


INHERITED = (
    "entries take the year or title of the entry that their crossref names, as BibLaTeX does; the truth does not"
)
FIXTURE = "nested test data of a program and no bibliography: refused, with a problem for each object"
WITH_YEAR = "the truth looks for CSL's date, which Europe PMC does not write: the year is in pubYear"
DEVIATIONS = {
    "bbt__Better_BibTeX.003.bib": (INHERITED, Counts(2, {"2006": 2}, 0)),
    "bbt__Child_items_that_use_the_crossref_field_do_not_have_their_parent_fields_imported_2373.bib": (
        INHERITED,
        Counts(3, {"2004": 3}, 0),
    ),
    "bbt__Crossrefd_incollection_items_are_missing_date_on_import_3514.bib": (
        INHERITED,
        Counts(6, {"2011": 2, "2007": 2, "2023": 2}, 0),
    ),
    "bbt__Dealing_with_base64-encoded_paths_from_BibDesk_2374.bib": (INHERITED, Counts(3, {"2004": 2, "2019": 1}, 0)),
    "jabref__biblatex-software.bib": (INHERITED, Counts(9, {"1994": 3, "1996": 1, "2020": 5}, 0)),
    "citationjs__year_and_month_with_date.bib": (
        "BibLaTeX reads date before year, and so does the program that the file comes from",
        Counts(1, {"2016": 1}, 1),
    ),
    "citationjs__doi.json": ("four works by DOI, which the truth counts as one object", Counts(4)),
    "citationjs__input.json": (FIXTURE, Counts(0)),
    "citationjs__output.json": (FIXTURE, Counts(0)),
    "europepmc__PMC5102879.result.json": (WITH_YEAR, Counts(1, {"2016": 1}, 0)),
    "europepmc__PMC5172360.result.json": (WITH_YEAR, Counts(1, {"2016": 1}, 0)),
    "europepmc__PMC6487399.result.json": (WITH_YEAR, Counts(1, {"2019": 1}, 0)),
    "europepmc__PMC6696025.result.json": (WITH_YEAR, Counts(1, {"2019": 1}, 0)),
    "europepmc__PMC8027282.result.json": (WITH_YEAR, Counts(1, {"2021": 1}, 0)),
    "europepmc__PMC8539422.result.json": (WITH_YEAR, Counts(1, {"2021": 1}, 0)),
    "europepmc__PMC8747590.result.json": (WITH_YEAR, Counts(1, {"2022": 1}, 0)),
    "jabref__MedlineImporterTestNbib.xml": ("an article and a book; the truth counts articles", Counts(2)),
    "jabref__MedlinePlainImporterTestMultipleEntries.txt": (
        "seven records; the truth knows only those that begin with PMID and a space",
        Counts(7, {"2009": 1, "2013": 1, "2010": 1, "None": 4}, 5),
    ),
}
"""Files whose truth is wrong: why, and what is right."""


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


def wrong_in(reading: Reading | None, truth: dict[str, Any]) -> list[str]:
    """What is read otherwise than ``truth`` tells, as sentences; None is a file that is taken for no bibliography."""
    name = truth["file"].removeprefix("B_bib/")
    wanted = DEVIATIONS[name][1] if name in DEVIATIONS else expected(truth)
    if wanted is None:
        return []
    if reading is None:
        return ["not recognised"] if wanted.entries else []
    return [f"{counted(reading)} instead of {wanted}"] if differs(counted(reading), wanted) else []
