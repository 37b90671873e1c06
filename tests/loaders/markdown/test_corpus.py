"""Every Markdown file of the corpus, against what its truth file tells."""

from evidence_loaders.markdown import recognises
from tests.loaders.markdown.corpus_truth import read_at, truths, wrong_headings, wrong_keys
from tests.material import corpus

FILES = 11


def test_every_key_of_the_corpus_is_a_reference_and_every_token_is_cited_where_it_stands() -> None:
    found = {truth["file"]: wrong_keys(read_at(corpus() / truth["file"]), truth) for truth in truths(corpus())}
    assert not {file: wrong for file, wrong in found.items() if wrong}


def test_headings_and_linked_citations_are_as_many_as_in_the_truth() -> None:
    assert len(truths(corpus())) == FILES
    found = {truth["file"]: wrong_headings(read_at(corpus() / truth["file"]), truth) for truth in truths(corpus())}
    assert not {file: wrong for file, wrong in found.items() if wrong}


def test_every_markdown_file_is_recognised_by_its_content_or_name() -> None:
    for truth in truths(corpus()):
        path = corpus() / truth["file"]
        assert recognises(path.read_text(encoding="utf-8"), path.name), path.name


def test_all_works_cited_by_a_chapter_are_found_beside_it() -> None:
    for path in sorted((corpus() / "D_docs").glob("deepreview__0*.md")):
        reading = read_at(path)
        assert [one.key for one in reading.references if not one.identifies] == []
        untitled = [source.id for source in reading.sources if not source.title]
        assert len(untitled) <= 1
