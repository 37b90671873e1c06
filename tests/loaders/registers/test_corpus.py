"""Every register of the corpus, against what its truth file tells."""

from collections import Counter

from tests.loaders.registers.corpus_truth import truths, wrong
from tests.loaders.registers.register_files import read_bytes
from tests.material import corpus


def test_every_register_has_the_notices_that_its_truth_counts() -> None:
    checked = Counter[str]()
    for truth in truths(corpus()):
        reading = read_bytes((corpus() / truth["file"]).read_bytes(), truth["file"])
        assert reading is not None, truth["file"]
        assert (truth["file"], wrong(reading, truth)) == (truth["file"], [])
        checked[reading.document.format] += 1
    assert checked == {"open-retractions": 14, "retracted-identifiers": 1, "retracted-pubmed-records": 1}


def test_no_other_document_of_the_corpus_is_taken_for_a_register() -> None:
    for family in ("A_jats", "B_bib", "C_claims", "D_docs", "F_rdf", "G_hostile"):
        for file in (corpus() / family).iterdir():
            assert read_bytes(file.read_bytes(), file.name) is None, file.name
