"""Every collection of claims in the corpus, against what its truth file tells."""

import csv
import io
import json

import pytest

from evidence_graph.model import Reading
from tests.loaders.claim_tables.corpus_truth import COLLECTIONS, Truth, truths, wrong
from tests.loaders.claim_tables.tables import read_bytes
from tests.material import corpus


def _truth(name: str) -> Truth:
    return next(truth for truth in truths(corpus()) if truth["file"] == f"C_claims/{name}")


def _reading(name: str) -> Reading:
    path = corpus() / "C_claims" / name
    reading = read_bytes(path.read_bytes(), name, path)
    assert reading is not None, name
    return reading


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_collection_has_the_claims_labels_stances_and_sources_that_its_truth_counts(name: str) -> None:
    assert wrong(_reading(name), _truth(name)) == []


def test_every_passage_of_covid_fact_is_kept_with_its_source() -> None:
    name = "covidfact__COVIDFACT_dataset.half0.jsonl"
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
