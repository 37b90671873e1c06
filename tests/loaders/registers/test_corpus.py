"""Every register of the corpus, against what its truth file tells."""

import json
from collections import Counter
from typing import Any

from evidence_graph.model import Reading
from tests.loaders.registers.register_files import read_bytes
from tests.material import corpus


def _truths() -> list[dict[str, Any]]:
    lines = (corpus() / "truth" / "retraction.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _reading(file: str) -> Reading:
    reading = read_bytes((corpus() / file).read_bytes(), file)
    assert reading is not None, file
    return reading


def test_every_register_has_the_notices_that_its_truth_counts() -> None:
    checked = Counter[str]()
    for truth in _truths():
        reading = _reading(truth["file"])
        retractions = [notice for notice in reading.notices if notice.kind == "retraction"]
        keys = {key for notice in reading.notices for key in notice.keys}
        if "pmids" in truth:
            assert (len(retractions), len(keys)) == (truth["pmids"], truth["distinct"]), truth["file"]
        elif "n_updates" in truth:
            assert len(retractions) == truth["retracted"], truth["file"]
            assert len(reading.notices) == truth["n_updates"], truth["file"]
            assert all(notice.date for notice in reading.notices) == (truth["no_timestamp"] == 0)
        elif "distinct_pmid" in truth:
            assert len(keys) == truth["distinct_pmid"], truth["file"]
        else:
            assert [(notice.kind == "retraction", notice.keys) for notice in reading.notices] == [
                (truth["retracted"], (f"doi:{truth['identifier']['doi'].lower()}",))
            ]
        assert not reading.problems, truth["file"]
        checked[reading.document.format] += 1
    assert checked == {"open-retractions": 14, "retracted-identifiers": 1, "retracted-pubmed-records": 1}


def test_no_other_document_of_the_corpus_is_taken_for_a_register() -> None:
    for family in ("A_jats", "B_bib", "C_claims", "D_docs", "F_rdf", "G_hostile"):
        for file in (corpus() / family).iterdir():
            assert read_bytes(file.read_bytes(), file.name) is None, file.name
