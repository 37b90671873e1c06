"""Every collection of claims in the corpus, against what its truth file tells."""

import csv
import io
import json
from collections import Counter, defaultdict
from typing import Any

import pytest

from evidence_graph.model import Reading
from tests.loaders.claim_tables.tables import read_bytes
from tests.material import corpus

COLLECTIONS = (
    "covidfact__COVIDFACT_dataset.half0.jsonl",
    "covidfact__RTE-covidfact_dev.tsv",
    "covidfact__RTE-scifact_dev.tsv",
    "healthver__healthver_dev.csv",
    "pubmedqa__ori_pqal.half0.json",
)
INTENTS = {"supports": ("SUPPORTED", "Supports", "yes"), "refutes": ("REFUTED", "Refutes", "no")}
SPACES = {"healthver__healthver_dev.csv": 1}
"""Passages that differ in nothing but white space from others, which the truth counts apart."""


def _truth(name: str) -> dict[str, Any]:
    lines = (corpus() / "truth" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    return next(told for told in map(json.loads, lines) if told["file"] == f"C_claims/{name}")


def _reading(name: str) -> Reading:
    path = corpus() / "C_claims" / name
    reading = read_bytes(path.read_bytes(), name, path)
    assert reading is not None, name
    return reading


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_collection_has_the_claims_labels_and_sources_that_its_truth_counts(name: str) -> None:
    truth, reading = _truth(name), _reading(name)
    assert len(reading.claims) == truth["records"] if "records" in truth else truth["lines"] - 1
    assert [claim.row for claim in reading.claims] == list(range(1, len(reading.claims) + 1))
    assert all(len(claim.cites) == 1 for claim in reading.claims)
    intents = Counter(claim.cites[0].intent.value for claim in reading.claims)
    for label, number in truth.get("labels", {}).items():
        intent = next((intent for intent, labels in INTENTS.items() if label in labels), "discusses")
        assert intents[intent] == number, (name, label)
    if "distinct_claims" in truth:
        assert len({claim.text for claim in reading.claims}) == truth["distinct_claims"]
    if "distinct_sources" in truth:
        assert len(reading.references) == truth["distinct_sources"]
    if "distinct_evidence" in truth:
        assert len(reading.references) == truth["distinct_evidence"] - SPACES[name]
    if "years" in truth:
        assert Counter(str(source.year) for source in reading.sources) == truth["years"]
    assert {problem.code for problem in reading.problems} <= {"repeated-claims"}


def test_claims_that_are_both_supported_and_refuted_or_neither_are_those_that_the_truth_counts() -> None:
    truth, reading = _truth("healthver__healthver_dev.csv"), _reading("healthver__healthver_dev.csv")
    intents: dict[str, set[str]] = defaultdict(set)
    for claim in reading.claims:
        intents[claim.text] |= {cite.intent.value for cite in claim.cites}
    both = [text for text, found in intents.items() if {"supports", "refutes"} <= found]
    assert len(both) == truth["claims_with_both_support_and_refute"]
    assert sum(found == {"discusses"} for found in intents.values()) == truth["claims_only_neutral"]


def test_every_passage_of_covid_fact_is_kept_with_its_source() -> None:
    name = COLLECTIONS[0]
    kept = {reference.key: set((reference.text or "").split("\n")) for reference in _reading(name).references}
    passages = 0
    for line in (corpus() / "C_claims" / name).read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        passages += len(told["evidence"])
        assert {" ".join(passage.split()) for passage in told["evidence"]} <= kept[told["gold_source"]]
    assert passages == _truth(name)["evidence_items"]


def test_the_two_passages_of_healthver_that_are_one_differ_in_white_space() -> None:
    text = (corpus() / "C_claims" / "healthver__healthver_dev.csv").read_text(encoding="utf-8")
    passages = {row["evidence"] for row in csv.DictReader(io.StringIO(text, newline=""))}
    assert len(passages) - len({" ".join(passage.split()) for passage in passages}) == 1


def test_no_other_document_of_the_corpus_is_taken_for_a_table_of_claims() -> None:
    for family in ("A_jats", "B_bib", "C_claims", "D_docs", "E_retraction", "F_rdf", "G_hostile"):
        for file in (corpus() / family).iterdir():
            if file.name not in COLLECTIONS:
                assert read_bytes(file.read_bytes(), file.name) is None, file.name
