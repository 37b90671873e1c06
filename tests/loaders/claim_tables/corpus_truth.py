"""What the truths of the corpus say of a collection of claims, held against what is read of it."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evidence_graph.model import Reading

Truth = dict[str, Any]
COLLECTIONS = (
    "covidfact__COVIDFACT_dataset.half0.jsonl",
    "covidfact__RTE-covidfact_dev.tsv",
    "covidfact__RTE-scifact_dev.tsv",
    "healthver__healthver_dev.csv",
    "pubmedqa__ori_pqal.half0.json",
)
INTENTS = {"supports": ("SUPPORTED", "Supports", "yes"), "refutes": ("REFUTED", "Refutes", "no")}
WHITE_SPACE = "it counts a passage twice that stands there with other white space"
DEVIATIONS = {"healthver__healthver_dev.csv": (WHITE_SPACE, 1)}
"""Files whose truth is wrong: why, and how many passages it counts too many."""


def truths(corpus: Path) -> list[Truth]:
    """The corpus' lines about collections of claims and about what else lies beside them."""
    lines = (corpus / "truth" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def is_collection(truth: Truth) -> bool:
    """Whether the line is about a collection of claims."""
    return truth["file"].removeprefix("C_claims/") in COLLECTIONS


def wrong(reading: Reading, truth: Truth) -> list[str]:
    """What is read otherwise than ``truth`` has it, as sentences; empty where all is right."""
    compared = [*_claims(reading, truth), *_sources(reading, truth)]
    wrong = [f"{name}: {found!r} instead of {expected!r}" for name, found, expected in compared if found != expected]
    others = {problem.code for problem in reading.problems} - {"repeated-claims"}
    return [*wrong, f"problems: {sorted(others)}"] if others else wrong


def _claims(reading: Reading, truth: Truth) -> Iterator[tuple[str, object, object]]:
    claims = reading.claims
    rows = truth.get("records", truth.get("lines", 0) - 1)
    yield "claims", len(claims), rows
    yield "rows in order", [claim.row for claim in claims] == list(range(1, rows + 1)), True
    yield "cites of a claim", Counter(len(claim.cites) for claim in claims), {1: rows}
    intents = Counter(cite.intent.value for claim in claims for cite in claim.cites)
    for label, number in truth.get("labels", {}).items():
        intent = next((intent for intent, labels in INTENTS.items() if label in labels), "discusses")
        yield label, intents[intent], number
    if "distinct_claims" in truth:
        yield "distinct claims", len({claim.text for claim in claims}), truth["distinct_claims"]
    if "claims_only_neutral" in truth:
        yield from _stances(reading, truth)


def _stances(reading: Reading, truth: Truth) -> Iterator[tuple[str, object, object]]:
    intents: dict[str, set[str]] = defaultdict(set)
    for claim in reading.claims:
        intents[claim.text] |= {cite.intent.value for cite in claim.cites}
    both = sum({"supports", "refutes"} <= found for found in intents.values())
    yield "supported and refuted", both, truth["claims_with_both_support_and_refute"]
    yield "neither", sum(found == {"discusses"} for found in intents.values()), truth["claims_only_neutral"]


def _sources(reading: Reading, truth: Truth) -> Iterator[tuple[str, object, object]]:
    if "distinct_sources" in truth:
        yield "sources", len(reading.references), truth["distinct_sources"]
    if "distinct_evidence" in truth:
        _, too_many = DEVIATIONS.get(Path(truth["file"]).name, ("", 0))
        yield "passages", len(reading.references), truth["distinct_evidence"] - too_many
    if "years" in truth:
        yield "years", Counter(str(source.year) for source in reading.sources), truth["years"]
