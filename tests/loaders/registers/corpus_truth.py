"""What the truths of the corpus say of a register, held against what is read of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evidence_graph.model import Reading

Truth = dict[str, Any]


def truths(corpus: Path) -> list[Truth]:
    """The corpus' lines about registers."""
    lines = (corpus / "truth" / "retraction.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def wrong(reading: Reading, truth: Truth) -> list[str]:
    """What is read otherwise than ``truth`` has it, as sentences; empty where all is right."""
    compared = [*_compared(reading, truth), ("problems", reading.problems, ())]
    return [f"{name}: {found!r} instead of {expected!r}" for name, found, expected in compared if found != expected]


def _compared(reading: Reading, truth: Truth) -> Iterator[tuple[str, object, object]]:
    retractions = [notice for notice in reading.notices if notice.kind == "retraction"]
    keys = {key for notice in reading.notices for key in notice.keys}
    if "pmids" in truth:
        yield "retractions and works", (len(retractions), len(keys)), (truth["pmids"], truth["distinct"])
    elif "n_updates" in truth:
        yield "retractions", len(retractions), truth["retracted"]
        yield "notices", len(reading.notices), truth["n_updates"]
        yield "all dated", all(notice.date for notice in reading.notices), truth["no_timestamp"] == 0
    elif "distinct_pmid" in truth:
        yield "works", len(keys), truth["distinct_pmid"]
    else:
        told = [(notice.kind == "retraction", notice.keys) for notice in reading.notices]
        yield "notices", told, [(truth["retracted"], (f"doi:{truth['identifier']['doi'].lower()}",))]
