"""Every web page of the corpus, against what its truth file tells."""

from evidence_loaders.html_pages import recognises
from tests.loaders.html_pages.corpus_truth import read_at, truths, wrong
from tests.material import corpus

FILES = 4


def test_every_entry_is_listed_and_every_note_cited() -> None:
    assert len(truths(corpus())) == FILES
    found = {truth["file"]: wrong(read_at(corpus() / truth["file"]), truth) for truth in truths(corpus())}
    assert not {file: faults for file, faults in found.items() if faults}


def test_every_page_is_recognised_by_its_content() -> None:
    for truth in truths(corpus()):
        assert recognises((corpus() / truth["file"]).read_text(encoding="utf-8"), "page"), truth["file"]
